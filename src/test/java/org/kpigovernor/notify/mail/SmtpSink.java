package org.kpigovernor.notify.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A mail server that takes everything at once: what a mail costs against it, it costs us. Runs as a process of its own, too. */
public final class SmtpSink implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Consumer<String> taken;

    /**
     * Listens at once.
     *
     * @param taken gets the head of each message before the server answers that it took it
     */
    public SmtpSink(Consumer<String> taken) throws IOException {
        this.taken = taken;
        daemon(this::accept);
    }

    /** Prints its port, answers {@code count} on standard input with how many mails came, and ends with its parent. */
    public static void main(String[] args) throws IOException {
        var count = new AtomicInteger();
        try (var sink = new SmtpSink(mail -> count.incrementAndGet());
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(sink.port());
            while (in.readLine() != null) {
                System.out.println(count.get());
            }
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public SmtpSettings settings() {
        return settings(port());
    }

    /** How to reach a sink at that port. */
    public static SmtpSettings settings(int port) {
        return new SmtpSettings("127.0.0.1", port, "none", null, null, "KPI Governor <kpi@example.com>");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                daemon(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1 << 16);
            var out = socket.getOutputStream();
            say(out, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(line.toUpperCase(Locale.ROOT), in, out)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client hung up or was killed, which is what some tests are about
            return;
        }
    }

    private boolean answer(String line, BufferedReader in, OutputStream out) throws IOException {
        if (line.startsWith("DATA")) {
            say(out, "354 go on");
            taken.accept(head(in));
            say(out, "250 taken");
            return true;
        }
        say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        return !line.startsWith("QUIT");
    }

    /** The lines up to the first empty one; the rest is read, and dropped. */
    private static String head(BufferedReader in) throws IOException {
        var head = new StringBuilder();
        var inHead = true;
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut in the middle of a message");
            }
            inHead = inHead && !line.isEmpty();
            if (inHead) {
                head.append(line).append('\n');
            }
        }
        return head.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
