package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.cli.DemoRequest;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;

class DemoTest {
    private static final Instant NOW = Instant.parse("2026-11-18T09:30:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

    private final StringWriter told = new StringWriter();
    private final AtomicReference<RoutesAndInbox> service = new AtomicReference<>();

    private void run(int teams, int weeks) {
        var request = new DemoRequest(OptionalInt.of(0), teams, weeks, 1, true, null);
        new Demo(request, Path.of("."), this::launch, Clock.fixed(NOW, ZoneOffset.UTC), new PrintWriter(told)).run();
    }

    private DemoService launch(Path home, SettableClock clock) {
        var launched = new RoutesAndInbox(home, clock);
        launched.judged.add(judgement());
        service.set(launched);
        return launched;
    }

    private static Judgement judgement() {
        var week = new Period(PeriodKind.WEEK, MONDAY);
        var evidence = new Evidence(
                Priority.IMPORTANT,
                31.0,
                11,
                20.0,
                12.0,
                33.0,
                30.0,
                0.5,
                null,
                MONDAY.minusWeeks(5),
                false,
                false,
                16,
                List.of("6 of the last 8 weeks lie beyond the watch line"),
                List.of(),
                List.of());
        var verdict = new Verdict(
                "payments",
                "cycle-time",
                week,
                VerdictKind.ACT,
                "long-open",
                "A trend is open",
                "book",
                false,
                evidence);
        var finding = new Finding("no-owner", "book", "growth", "velocity", "Nobody owns it", "Name somebody", "");
        var tension = new Tension(
                "mobile",
                "deployment-frequency",
                "change-failure-rate",
                week,
                MONDAY,
                "tension",
                "book",
                "Speed costs quality");
        return new Judgement("book", NOW, List.of(verdict), List.of(finding), List.of(tension));
    }

    @Test
    void aHistoryGoesThroughTheRealRoutesAndIsTold() {
        run(6, 2);
        assertThat(service.get().events).hasAtLeastOneElementOfType(Deployment.class);
        assertThat(service.get().rounds).isSorted().hasSize(2 * 8);
        assertThat(told.toString())
                .containsPattern("\\d+ +answered 202: taken and kept")
                .containsPattern("\\d+ +answered 401: refused, forged on purpose")
                .containsPattern("Search +one terrible week.* +stayed quiet throughout")
                .containsPattern("payments +cycle-time +2026-10-05 +ACT +6 of the last 8 weeks")
                .containsPattern("mobile +deployment-frequency +change-failure-rate")
                .containsPattern("growth +velocity +Nobody owns it: Name somebody")
                .containsPattern("github +2026-\\d\\d-\\d\\dT\\d\\d:\\d\\d +.*pull_request");
        assertThat(told.toString().lines()).allMatch(line -> line.length() <= 110);
    }
}
