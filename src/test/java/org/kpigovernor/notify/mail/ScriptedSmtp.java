package org.kpigovernor.notify.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as a test tells it, and well otherwise. One connection at a time. */
public final class ScriptedSmtp implements AutoCloseable {
    /** Instead of an answer: the connection is cut. */
    public static final String CUT = "cut";

    private static final long PATIENCE_MILLIS = 5_000;
    private static final Queue<String> NOTHING = new ConcurrentLinkedQueue<>();

    private final ServerSocket server;
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread = new Thread(this::serve, "scripted-smtp");
    private volatile @Nullable Socket talking;
    private volatile boolean down;

    public ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        thread.setDaemon(true);
        thread.start();
    }

    public SmtpSettings settings() {
        return new SmtpSettings(
                "127.0.0.1", server.getLocalPort(), "none", null, null, "KPI Governor <kpi@example.com>");
    }

    /** The next answer to a verb such as {@code RCPT}, to the final dot ({@code .}), or to the connection ({@code greeting}). */
    public ScriptedSmtp answer(String verb, String answer) {
        answers.computeIfAbsent(verb, any -> new ConcurrentLinkedQueue<>()).add(answer);
        return this;
    }

    /** Whether every word is answered with 421. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** The messages that came in whole, whatever was answered. */
    public List<String> taken() {
        return taken;
    }

    public int connections() {
        return connections.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                connections.incrementAndGet();
                talking = socket;
                talk(socket);
            } catch (IOException e) {
                // The client hung up, or the test is over
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = socket.getOutputStream();
        say(out, "greeting", "220 scripted");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            var said = say(out, verb, usual(verb));
            if (said.startsWith("354")) {
                taken.add(body(in));
                say(out, ".", "250 taken");
            }
            if (verb.equals("QUIT")) {
                return;
            }
        }
    }

    private static String usual(String verb) {
        return switch (verb) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static String body(BufferedReader in) throws IOException {
        var body = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    /** Says the scripted answer or else the usual one, and which it was. */
    private String say(OutputStream out, String verb, String usual) throws IOException {
        var scripted = down
                ? "421 4.3.2 shutting down"
                : answers.getOrDefault(verb, NOTHING).poll();
        var answer = scripted == null ? usual : scripted;
        if (answer.equals(CUT)) {
            throw new IOException("cut, as the test wants");
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return answer;
    }

    /**
     * Returns only when nobody is let in any more: a listening socket that is closed while a thread waits at it goes on taking connections
     * until that thread has noticed.
     */
    @Override
    public void close() throws IOException {
        server.close();
        var last = talking;
        if (last != null) {
            last.close();
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
