package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaseMailsTest {
    private final Payments payments = Payments.troubled();
    private final CaseMails mails = new CaseMails(payments.kept, payments.kept, () -> payments.kept, Payments.IDENTITY);

    @Test
    void anInvestigation() {
        var notice = compose(CaseComposer.Kind.OPENED, "C-14");
        MailGallery.hang("case-opened", notice);
        System.out.println(notice.text());
        assertThat(notice.subject()).isEqualTo("Payments: investigate first review time, 51 % worse since 5 Oct");
        MailGallery.hang("case-several", mails.compose("k", List.of(news(CaseComposer.Kind.OPENED, "C-14"), news(CaseComposer.Kind.WORSENED, "C-12")), payments.team, "payments-manager@example.com", Payments.MONDAY_MORNING));
        MailGallery.hang("case-resolved", compose(CaseComposer.Kind.RESOLVED, "C-14"));
        notice.inlines().forEach(i -> System.out.println(i.contentId() + " " + i.bytes().length));
    }

    private Notice compose(CaseComposer.Kind kind, String id) {
        return mails.compose("key/" + id, List.of(news(kind, id)), payments.team, "payments-owner@example.com", Payments.MONDAY_MORNING);
    }

    private CaseComposer.News news(CaseComposer.Kind kind, String id) {
        return new CaseComposer.News(payments.kept.find(id).orElseThrow(), kind, 0, null);
    }
}
