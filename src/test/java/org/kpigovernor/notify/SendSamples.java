package org.kpigovernor.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpigovernor.notify.CaseComposer.Kind;
import org.kpigovernor.notify.CaseComposer.News;
import org.kpigovernor.notify.mail.MailChannel;
import org.kpigovernor.notify.mail.SmtpSettings;
import org.kpigovernor.review.KeptReviews;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.Reviews;

/** Sends escalations and a review of each kind, some with hostile names, to the mail server at {@code PORT}; {@code src/test/bin/postfix} reads them. */
public final class SendSamples {
    private static final String TO = "payments-owner@example.com";

    private SendSamples() {}

    public static void main(String[] args) throws Exception {
        var settings = new SmtpSettings(
                "127.0.0.1", Integer.parseInt(args[0]), "none", null, null, "KPI Governor <kpi-governor@example.com>");
        var notices = new ArrayList<Notice>();
        notices.addAll(of("plain", Payments.troubled()));
        notices.addAll(
                of("hostile", Payments.troubled("Zähler \uD83D\uDCC8 \u202Eevil\r\nBcc: a@example.com\r\n\r\n<b>")));
        notices.add(Notices.notice("long", TO, "Größe ".repeat(400), Map.of("X-Note", "ä".repeat(1_200))));
        try (var channel = new MailChannel(settings, Clock.systemUTC())) {
            for (var notice : notices) {
                channel.send(notice);
            }
        }
        System.out.println(notices.size());
    }

    private static List<Notice> of(String prefix, Payments payments) {
        var kept = payments.kept;
        var mails = new CaseMails(kept, kept, () -> kept, Payments.IDENTITY);
        var one = List.of(new News(kept.find("C-14").orElseThrow(), Kind.OPENED, 0, null));
        var two = List.of(one.get(0), new News(kept.find("C-12").orElseThrow(), Kind.WORSENED, 0, null));
        var notices = new ArrayList<Notice>();
        notices.add(mails.compose(prefix + "/one", one, payments.team, TO, Payments.MONDAY_MORNING));
        notices.add(mails.compose(prefix + "/two", two, payments.team, TO, Payments.MONDAY_MORNING));
        var reviews = new Reviews(KeptReviews.ports(payments), Payments.IDENTITY);
        Map.of(
                        ReviewKind.DAILY, LocalDate.of(2026, 11, 6),
                        ReviewKind.WEEKLY, Payments.WEEK,
                        ReviewKind.MONTHLY, LocalDate.of(2026, 10, 1),
                        ReviewKind.QUARTERLY, LocalDate.of(2026, 7, 1))
                .forEach((kind, start) -> notices.add(
                        reviews.compose(kind, payments.team, TO, start, Payments.MONDAY_MORNING, Duration.ZERO)
                                .notice()
                                .withKey(prefix + "/" + kind)));
        return notices;
    }
}
