package org.kpigovernor.ingest.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Problem;

class RouteCheckTest {
    @TempDir
    private Path home;

    @Test
    void theShippedRoutesAreSound() throws IOException {
        assertThat(RouteCheck.check(Path.of("routes"))).isEmpty();
        try (var files = Files.walk(Path.of("routes"))) {
            var written = files.filter(Files::isRegularFile)
                    .mapToLong(file ->
                            contents(file).lines().filter("- route:"::equals).count())
                    .sum();
            assertThat((long) RouteCheck.count(Path.of("routes")))
                    .isEqualTo(written)
                    .isPositive();
        }
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "routes:0: there is no such folder — without routes no delivery is taken; copy those that the"
                                + " program came with");
        assertThat(RouteCheck.count(home.resolve("routes"))).isZero();
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        write("a", "- route:\n    id: a\n   from: x\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("routes/a.camel.yaml");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.what()).startsWith("this isn't YAML");
        });
    }

    @Test
    void everyUnknownNameIsToldAtOnceWithTheNearestKnownOne() throws IOException {
        write("a", """
                - route:
                    id: a
                    form: timer:x
                    from:
                      uri: direct:a
                      steps:
                        - removeHeader:
                            nam: x
                        - setBdy:
                            constant: x
                """);

        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "routes/a.camel.yaml:3: `form` is not known in `route` — did you mean `from`?",
                        "routes/a.camel.yaml:8: `nam` is not known in `removeHeader` — did you mean `name`?",
                        "routes/a.camel.yaml:9: `setBdy` is not known in `steps` — did you mean `setBody`?");
    }

    @Test
    void anUnknownComponentParameterOrBeanIsTold() throws IOException {
        write("a", """
                - route:
                    id: a
                    from:
                      uri: platfrom-http:/x
                      steps:
                        - to: log:x
                - route:
                    id: b
                    from:
                      uri: platform-http:/y
                      parameters:
                        httpMethodRestrct: POST
                      steps:
                        - bean:
                            ref: webhook
                            method: receive
                """);

        var problems = problems();
        assertThat(problems).extracting(Problem::line).containsExactly(4, 10, 15);
        assertThat(problems.get(0).toString())
                .endsWith("there is no component `platfrom-http` — did you mean `platform-http`?");
        assertThat(problems.get(1).what()).contains("httpMethodRestrct");
        assertThat(problems.get(2).hint()).contains("webhooks");
    }

    @Test
    void routesThatCallEachOtherInACircleAreTold() throws IOException {
        write("a", route("a", "direct:a", "direct:b") + route("b", "direct:b", "direct:c"));
        write("c", route("c", "direct:c", "direct:a") + route("d", "direct:d", "direct:a"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("routes/c.camel.yaml");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.what())
                    .isEqualTo("these routes call each other in a circle: direct:a → direct:b → direct:c → direct:a");
        });
    }

    @Test
    void aCallToNobodyAndAnIdUsedTwiceAreTold() throws IOException {
        write("a", route("a", "direct:alpha", "direct:alpa") + route("a", "direct:beta", "log:x"));

        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "routes/a.camel.yaml:6: no route begins with direct:alpa — did you mean `alpha`?",
                        "routes/a.camel.yaml:8: the id `a` is used in routes/a.camel.yaml too — give it another id");
    }

    private static String route(String id, String from, String to) {
        return """
                - route:
                    id: %s
                    from:
                      uri: %s
                      steps:
                        - to: %s
                """.formatted(id, from, to);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(home.resolve("routes"));
        Files.writeString(home.resolve("routes/" + name + ".camel.yaml"), text);
    }

    private List<Problem> problems() {
        return RouteCheck.check(home.resolve("routes"));
    }

    @Test
    void aFileThatIsNoTextIsEmptyOrIsTooDeepIsTold() throws IOException {
        write("empty", "");
        write("deep", "[".repeat(9000));
        write("wide", "x");
        Files.write(home.resolve("routes/wide.camel.yaml"), "- route:\n".getBytes(StandardCharsets.UTF_16));

        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "routes/deep.camel.yaml:0: this isn't YAML: Nesting Depth exceeded max 50 — look at the indentation and"
                                + " the brackets",
                        "routes/empty.camel.yaml:1: this file is empty — begin with `- route:`, or delete it",
                        "routes/wide.camel.yaml:0: is not UTF-8 text — save it as UTF-8");
    }

    @Test
    void aCallThatTheBeanDoesNotTakeAndAnAddressOfTwoRoutesAreTold() throws IOException {
        write("a", webhook("a", "receive('githb', ${exchange})") + webhook("b", "recieve('github', ${exchange})"));

        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "routes/a.camel.yaml:8: there is no source `githb` — did you mean `github`?",
                        "routes/a.camel.yaml:12: the address `platform-http:/webhooks/x` is used in routes/a.camel.yaml too —"
                                + " let it begin elsewhere, or take one of the two out",
                        "routes/a.camel.yaml:16: the bean takes no such call — write `method: \"receive('github',"
                                + " ${exchange})\"`");
    }

    @Test
    void whatTheFoldersRouteSaysWrongIsToldThoughItsFolderIsKnownOnlyWhenItRuns() throws IOException {
        write("a", """
                - route:
                    id: a
                    from:
                      uri: "file:{{measurements.folder:data/measurements}}"
                      parameters:
                        readLok: changed
                      steps:
                        - bean:
                            ref: measurement-files
                            method: "take('all')"
                """);

        assertThat(problems())
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.startsWith("routes/a.camel.yaml:4:") && problem.contains("readLok"))
                .contains(
                        "routes/a.camel.yaml:10: the bean takes no such call — write `method: \"take(${exchange})\"`");
    }

    private static String webhook(String id, String method) {
        return """
                - route:
                    id: %s
                    from:
                      uri: platform-http:/webhooks/x
                      steps:
                        - bean:
                            ref: webhooks
                            method: "%s"
                """.formatted(id, method);
    }
}
