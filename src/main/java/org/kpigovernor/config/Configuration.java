package org.kpigovernor.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.ingest.IngestSettings;
import org.kpigovernor.ingest.measurement.QuerySettings;
import org.kpigovernor.ingest.poll.PollSettings;
import org.kpigovernor.notify.hook.HookSettings;
import org.kpigovernor.notify.mail.ImapSettings;
import org.kpigovernor.notify.mail.SmtpSettings;
import org.kpigovernor.review.ReviewSettings;
import org.kpigovernor.store.DatabaseSettings;

/**
 * All of {@code config/}, checked.
 *
 * @param home the folder that holds {@code rules}, {@code routes}, {@code config} and {@code data}
 * @param polling which sources are polled, and how
 * @param queries what is measured by asking
 * @param imap the mailbox of answers, if they are read
 * @param channels where news goes besides mail
 * @param baseUrl where people reach the pages, for links in mails; without a slash at the end
 */
public record Configuration(
        Path home,
        Organisation organisation,
        List<Initiative> initiatives,
        IngestSettings ingest,
        PollSettings polling,
        QuerySettings queries,
        EscalationSettings escalations,
        ReviewSettings reviews,
        SmtpSettings smtp,
        Optional<ImapSettings> imap,
        DatabaseSettings database,
        List<HookSettings> channels,
        int port,
        String host,
        String baseUrl) {}
