package org.kpigovernor.app;

import java.time.Clock;
import java.time.Instant;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.SilenceDesk;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.notify.Answers;
import org.kpigovernor.notify.Audience;
import org.kpigovernor.notify.CaseEvents;
import org.kpigovernor.notify.CaseMails;
import org.kpigovernor.notify.CaseViews;
import org.kpigovernor.notify.ChannelNews;
import org.kpigovernor.notify.EscalationPorts;
import org.kpigovernor.notify.Escalations;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.MailTexts;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.notify.RuleNotices;
import org.kpigovernor.notify.SignedTokens;
import org.kpigovernor.notify.SilenceReminders;
import org.kpigovernor.review.quartz.QuartzCronTimes;
import org.kpigovernor.web.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who tells what to whom, put together for one home folder: mails about cases and rules, other channels, and what people answer. */
final class Newsroom {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    private final Configuration configuration;
    private final Clock clock;
    private final Stores stores;
    private final Books books;
    private final MailTexts texts;
    private final SignedTokens tokens;

    Newsroom(Configuration configuration, Clock clock, Stores stores, Books books) {
        this.configuration = configuration;
        this.clock = clock;
        this.stores = stores;
        this.books = books;
        this.tokens = new SignedTokens(KeyFile.read(configuration.home(), "link-key"));
        this.texts = MailTexts.of(configuration.home(), this::tellBroken);
    }

    private Catalogue catalogue() {
        return new ActiveCatalogue(books);
    }

    MailTexts texts() {
        return texts;
    }

    private void tellBroken(Problem text) {
        LOG.warn("{}; the shipped text is sent instead", text);
        ruleNotices().brokenText(books.get(), text, clock.instant());
    }

    /** What is told of rules that can't be used. */
    RuleNotices ruleNotices() {
        return new RuleNotices(stores.outbox(), identity(), audience(), texts.templates());
    }

    /** What is told of cases, and what would be. */
    Escalations escalations() {
        var ports = new EscalationPorts(
                stores.cases(),
                stores.judgements(),
                stores.outbox(),
                stores.heldNews(),
                stores.silences(),
                this::catalogue,
                new QuartzCronTimes()::next);
        return new Escalations(ports, new CaseMails(caseViews()), configuration.escalations(), audience());
    }

    private CaseViews caseViews() {
        return new CaseViews(stores.readings(), stores.judgements(), this::catalogue, identity(), texts);
    }

    /** Whom news gets to besides, and who doesn't want to be mailed any more. */
    Audience audience() {
        var voices = Channels.voices(configuration.channels(), configuration.baseUrl());
        var events = new CaseEvents(stores.cases(), caseViews());
        return new Audience(stores.suppressions(), new ChannelNews(voices, stores.outbox(), stores.outbox(), events));
    }

    MailIdentity identity() {
        return new MailIdentity(configuration.baseUrl(), configuration.smtp().from(), tokens);
    }

    /** Signs the links of mails and chat messages. */
    SignedTokens tokens() {
        return tokens;
    }

    SilenceReminders silenceReminders() {
        var ports = new SilenceReminders.Ports(
                stores.silences(), stores.heldNews(), stores.cases(), stores.outbox(), this::catalogue);
        return new SilenceReminders(ports, identity(), texts.templates());
    }

    /** What people answer to mails. */
    Answers answers() {
        return new Answers(
                new Answers.Ports(stores.outbox(), stores.cases(), desk(), stores.handledMails()), identity(), clock);
    }

    Telling telling() {
        return new Telling(new SilenceDesk(stores.silences(), clock), stores.heldNews(), this::preview);
    }

    /** Of a team that is no longer governed nobody is told anything. */
    Preview preview(Case subject, Instant asOf) {
        var organisation = configuration.organisation();
        return organisation
                .team(subject.team())
                .map(team -> escalations().preview(subject, organisation, team, asOf))
                .orElseGet(() -> Preview.nothing(asOf));
    }

    Desk desk() {
        return new Desk(stores.cases(), clock);
    }
}
