package org.kpigovernor.app.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A real SMTP server on a free port of this machine only; it keeps what it receives and passes nothing on. */
public final class LocalMailbox implements AutoCloseable {
    /** The only address that it listens on. */
    public static final String HOST = "127.0.0.1";

    private final GreenMail server;

    private LocalMailbox(GreenMail server) {
        this.server = server;
    }

    public static LocalMailbox open() {
        var setup = new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP).dynamicPort();
        var server = new GreenMail(setup);
        server.start();
        return new LocalMailbox(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Everything received so far. */
    public List<MimeMessage> messages() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
