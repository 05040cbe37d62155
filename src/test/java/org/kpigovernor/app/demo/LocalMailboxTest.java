package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;

class LocalMailboxTest {
    @Test
    void whatIsSentToItOverSmtpIsThereToRead() throws Exception {
        try (var mailbox = LocalMailbox.open()) {
            var setup = new ServerSetup(mailbox.port(), LocalMailbox.HOST, ServerSetup.PROTOCOL_SMTP);
            GreenMailUtil.sendTextEmail("manager@acme.example", "kpi@acme.example", "Weekly", "All quiet", setup);
            assertThat(mailbox.messages())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Weekly"));
        }
    }
}
