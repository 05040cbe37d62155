package org.kpigovernor.ingest.routes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Admission;
import org.kpigovernor.ingest.DeliveryCheck;
import org.kpigovernor.ingest.GroupCommit;
import org.kpigovernor.ingest.HeaderAllowList;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.IngestSettings;
import org.kpigovernor.ingest.IngestSettings.Trust;
import org.kpigovernor.ingest.RefusalCounts;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Signatures;
import org.kpigovernor.ingest.Translators;

/** The shipped routes on a free port, over an inbox; GitHub is signed, the others are not. */
public final class TestService implements AutoCloseable {
    static final String SECRET = "It's a Secret to Everybody";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final RefusalCounts refusals = new RefusalCounts();
    public final GroupCommit commits;

    /** The headers of the last request, as the route let them pass. */
    final AtomicReference<Map<String, String>> passed = new AtomicReference<>(Map.of());

    public final HttpServer server;

    public TestService(Inbox inbox) throws IOException {
        this(inbox, 1_000, 0);
    }

    public TestService(Inbox inbox, int capacity, int port) throws IOException {
        commits = new GroupCommit(inbox, capacity, () -> {});
        var check = new DeliveryCheck(
                Translators.all(Sample.sources(), Sample.keys()),
                this::refusal,
                HeaderAllowList::kept,
                Clock.systemUTC());
        var receiver = new WebhookReceiver(check, commits, refusals);
        server = HttpServer.start(
                new HttpServerSettings("127.0.0.1", port, IngestSettings.DEFAULT_MAX_BODY_BYTES),
                new RouteSet(Path.of("routes"), Map.of("webhooks", receiver), List.of()));
    }

    private @Nullable String refusal(String source, Map<String, String> headers, byte[] body, Instant now) {
        passed.set(headers);
        var trust = new Trust(source.equals("github") ? List.of(SECRET) : List.of(), !source.equals("github"));
        return Signatures.check(source, trust, headers, body, now) instanceof Admission.Refused refused
                ? refused.why()
                : null;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    public HttpResponse<String> github(String id, String body) throws IOException, InterruptedException {
        return github(id, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> github(String id, String type, byte[] body) throws IOException, InterruptedException {
        return send(request("/webhooks/github")
                .header("Content-Type", type)
                .header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", id)
                .header("X-Hub-Signature-256", sign(body))
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String sign(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        commits.close();
    }
}
