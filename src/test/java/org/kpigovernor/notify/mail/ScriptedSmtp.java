package org.kpigovernor.notify.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as a test tells it, and well otherwise. One connection at a time. */
public final class ScriptedSmtp implements AutoCloseable {
    /** Instead of an answer: the connection is cut. */
    public static final String CUT = "cut";

    /** Instead of an answer: nothing, until the client gives up. */
    public static final String HANG = "hang";

    private static final long PATIENCE_MILLIS = 5_000;
    private static final Queue<String> NOTHING = new ConcurrentLinkedQueue<>();

    private final ServerSocket server;
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, String> mood = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread = new Thread(this::serve, "scripted-smtp");
    private volatile @Nullable Socket talking;
    private volatile boolean down;
    private volatile long pauseMillis;

    private final @Nullable SSLContext tls;
    private final List<String> said = new CopyOnWriteArrayList<>();

    public ScriptedSmtp() throws IOException {
        this(null);
    }

    /** Offers STARTTLS with that certificate, and logins. */
    ScriptedSmtp(@Nullable SSLContext tls) throws IOException {
        this.tls = tls;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        thread.setDaemon(true);
        thread.start();
    }

    public SmtpSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    /** With that much patience for the server. */
    public SmtpSettings settings(Duration patience) {
        return new SmtpSettings(
                "127.0.0.1",
                server.getLocalPort(),
                "none",
                null,
                null,
                "KPI Governor <kpi@example.com>",
                new MailOptions(null, null, patience, patience));
    }

    /** The next answer to a verb such as {@code RCPT}, to the final dot ({@code .}), or to the connection ({@code greeting}). */
    public ScriptedSmtp answer(String verb, String answer) {
        answers.computeIfAbsent(verb, any -> new ConcurrentLinkedQueue<>()).add(answer);
        return this;
    }

    /** Answers so from now on, as {@link #answer} does once; null for as usual. */
    public ScriptedSmtp always(String verb, @Nullable String answer) {
        if (answer == null) {
            mood.remove(verb);
        } else {
            mood.put(verb, answer);
        }
        return this;
    }

    /** Takes its time before each answer. */
    public void slow(Duration pause) {
        pauseMillis = pause.toMillis();
    }

    /** Whether every word is answered with 421. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** The messages that came in whole, whatever was answered. */
    public List<String> taken() {
        return taken;
    }

    /**
     * The Message-IDs of what the server will deliver: of messages that came in whole and weren't refused, also of those that it never
     * said so of.
     */
    public List<String> kept() {
        return kept;
    }

    /** What clients said, a line each, but for messages. */
    List<String> said() {
        return said;
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
        say(socket.getOutputStream(), "greeting", "220 scripted");
        listen(socket);
    }

    private void listen(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = socket.getOutputStream();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            this.said.add(line);
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            var answer = say(out, verb, usual(verb));
            if (answer.startsWith("354")) {
                take(in, out);
            }
            if (verb.equals("QUIT")) {
                return;
            }
            if (verb.equals("STARTTLS") && tls != null) {
                listen(encrypted(socket, tls));
                return;
            }
        }
    }

    private static Socket encrypted(Socket socket, SSLContext tls) throws IOException {
        var encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        encrypted.setUseClientMode(false);
        return encrypted;
    }

    private void take(BufferedReader in, OutputStream out) throws IOException {
        if (CUT.equals(mood.get("body"))) {
            throw new IOException("cut in the middle of the message, as the test wants");
        }
        var message = body(in);
        taken.add(message);
        var id = message.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElse("none");
        var next = next(".");
        if (next == null || !next.matches("[45].*")) {
            kept.add(id.substring("Message-ID: ".length()));
        }
        say(out, next == null ? "250 taken" : next);
    }

    private String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> tls == null ? "250 ok" : "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN XOAUTH2";
            case "AUTH" -> "235 welcome";
            case "STARTTLS" -> "220 go on";
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
        var scripted = next(verb);
        var answer = scripted == null ? usual : scripted;
        say(out, answer);
        return answer;
    }

    private @Nullable String next(String verb) {
        if (down) {
            return "421 4.3.2 shutting down";
        }
        var once = answers.getOrDefault(verb, NOTHING).poll();
        return once == null ? mood.get(verb) : once;
    }

    private void say(OutputStream out, String answer) throws IOException {
        if (answer.equals(CUT)) {
            throw new IOException("cut, as the test wants");
        }
        if (answer.equals(HANG)) {
            hang();
            return;
        }
        pause();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Until the client has hung up. */
    private void hang() throws IOException {
        var socket = talking;
        while (socket != null && socket.getInputStream().read() >= 0) {
            continue;
        }
        throw new IOException("the client hung up");
    }

    private void pause() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
