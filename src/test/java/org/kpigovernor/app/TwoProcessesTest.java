package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in processes of their own, beside a running service that has the embedded database. */
class TwoProcessesTest {
    private static final String[] YEAR = {"--from", "2025-07-07", "--to", "2026-07-05"};
    private static final String[] ADA = {"--author", "Ada", "--reason", "Two weeks are enough"};

    @TempDir
    Path folder;

    private RulesHome home;
    private Process service;

    /** What a command did. */
    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void aRunningService() throws Exception {
        home = new RulesHome(folder.resolve("home"));
        home.importHistory();
        service = java("serve", List.of("serve", "--port", "0"));
    }

    @AfterEach
    void end() throws InterruptedException {
        service.destroy();
        if (!service.waitFor(30, TimeUnit.SECONDS)) {
            service.destroyForcibly();
        }
    }

    @Test
    void theServiceJudgesByTheBookThatACommandPublishedOrPutBack() throws Exception {
        var address = address();
        var first = home.rules.hash();
        var draft = home.draft("draft").watchful();
        addLargeFile(draft.folder());
        var csv = folder.resolve("changes.csv");

        var told = run(command("backtest", YEAR, "--rules", draft.folder().toString(), "--csv", csv.toString()));
        assertThat(told.exit).as(told.err).isZero();
        assertThat(told.out).contains("latency-p95: row added", "Gained", "payments, latency-p95, week of");
        assertThat(csv).content().contains("gained,payments,latency-p95,2026-03-");
        assertThat(active(address)).isEqualTo(first);

        var tooNoisy = run(command("backtest", YEAR, "--rules", draft.folder().toString(), "--fail-above=-0.5"));
        assertThat(tooNoisy.exit).isEqualTo(2);
        assertThat(tooNoisy.err).contains("escalations a month would rise by", "more than -0.5");

        var published = run(
                command("publish", concat(YEAR, ADA), "--rules", draft.folder().toString()));
        assertThat(published.exit).as(published.err).isZero();
        assertThat(published.out).contains("Gained", "Rule book " + draft.hash() + " is published and active.");
        assertThat(active(address)).isEqualTo(draft.hash());
        assertThat(home.rules.hash()).isEqualTo(draft.hash());

        var bad = run(command(
                "publish", ADA, "--rules", home.draft("bad").broken().folder().toString(), "--skip-backtest"));
        assertThat(bad.exit).isEqualTo(2);
        assertThat(bad.err).contains("rules/thresholds/thresholds.csv:2:");

        var books = run(command("books", new String[0]));
        assertThat(books.exit).isZero();
        assertThat(books.out)
                .contains(draft.hash() + " (active)", first + "  ", "published by Ada: Two weeks are enough");

        var back = run(command("rollback", ADA));
        assertThat(back.exit).as(back.err).isZero();
        assertThat(back.out).contains("Rule book " + first + " is put back and active.");
        assertThat(active(address)).isEqualTo(first);
        assertThat(home.rules.hash()).isEqualTo(first);

        service.destroy();
        assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(home.path.resolve("data/service-address")).doesNotExist();
        assertThat(run(command("books", new String[0])).out).startsWith(first + " (active)");
    }

    /** It packs into some hundred kilobytes. */
    private static void addLargeFile(Path rules) throws IOException {
        var noise = new byte[400_000];
        new Random(1).nextBytes(noise);
        Files.writeString(
                rules.resolve("retired/notes.md"), Base64.getMimeEncoder().encodeToString(noise));
    }

    private URI address() throws IOException, InterruptedException {
        var file = home.path.resolve("data/service-address");
        for (int i = 0; i < 1_200 && service.isAlive(); i++) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return URI.create(Files.readString(file).strip());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the service didn't start: " + Files.readString(folder.resolve("serve.err")));
    }

    private static String active(URI address) throws IOException {
        JsonNode books =
                new ObjectMapper().readTree(address.resolve("/api/rule-books").toURL());
        assertThat(books.get(0).path("active").asBoolean()).isTrue();
        return books.get(0).path("hash").asText();
    }

    private static List<String> command(String name, String[] some, String... more) {
        var all = new ArrayList<String>(List.of(name));
        all.addAll(List.of(some));
        all.addAll(List.of(more));
        return all;
    }

    private static String[] concat(String[] one, String[] other) {
        var all = new ArrayList<>(List.of(one));
        all.addAll(List.of(other));
        return all.toArray(String[]::new);
    }

    private Ran run(List<String> command) throws IOException, InterruptedException {
        var process = java("command", command);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(folder.resolve("command.out")),
                Files.readString(folder.resolve("command.err")));
    }

    private Process java(String name, List<String> arguments) throws IOException {
        var command = command(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                new String[] {"-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")},
                Main.class.getName());
        command.addAll(arguments);
        command.addAll(List.of("--home", home.path.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }
}
