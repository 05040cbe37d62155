package org.kpigovernor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rooms, held against the code. */
@AnalyzeClasses(packages = "org.kpigovernor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> CLOCK_READERS = Set.of("now", "currentTimeMillis");

    @ArchTest
    static final ArchRule eventsKnowNothing = room("events").because("they are facts without opinions");

    @ArchTest
    static final ArchRule boundsOfAnswersKnowNothing = room("http").because("they are the same for whoever asks");

    @ArchTest
    static final ArchRule theCatalogueKnowsNothing = room("catalogue").because("it says what is governed, not how");

    @ArchTest
    static final ArchRule signalsAreMaths = room("signals", "catalogue").because("they are pure functions of a series");

    @ArchTest
    static final ArchRule ingestEndsAtEvents =
            room("ingest", "events", "catalogue", "http").because("it has no opinions");

    @ArchTest
    static final ArchRule measuringKnowsNoThresholds =
            room("measure", "events", "catalogue").because("a reading is a fact");

    @ArchTest
    static final ArchRule judgingSeesReadingsAndSignals =
            room("judge", "catalogue", "signals", "measure").because("a verdict rests on these and on nothing else");

    @ArchTest
    static final ArchRule casesFollowVerdicts =
            room("cases", "catalogue", "judge", "measure").because("they have no wording and no channels");

    @ArchTest
    static final ArchRule noticesTell = room("notify", "catalogue", "judge", "measure", "signals", "cases", "http")
            .because("they decide wording, not whether something is bad");

    @ArchTest
    static final ArchRule reviewsReadTheRooms = room(
                    "review", "catalogue", "judge", "measure", "signals", "cases", "notify")
            .because("they only read what a round left");

    @ArchTest
    static final ArchRule theWorkbenchJudgesByRules = room("workbench", "catalogue", "judge", "measure", "cases")
            .because("it is no way around the rules' checks");

    @ArchTest
    static final ArchRule nobodyNeedsHowThingsAreKept = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..app..", "..config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..store..")
            .because("rooms state their ports, the store implements them, and config fills its settings");

    @ArchTest
    static final ArchRule nobodyNeedsTheWiring = noClasses()
            .that()
            .resideOutsideOfPackage("..app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..app..")
            .because("the wiring knows the rooms, not the other way round");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.kpigovernor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule droolsLivesInJudge = library("..judge..", "org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule gitLivesInTheWorkbench = library("..workbench.git..", "org.eclipse.jgit..");

    @ArchTest
    static final ArchRule quartzLivesInReview = library("..review.quartz..", "org.quartz..");

    @ArchTest
    static final ArchRule calendarsLiveInConfigAndInvitations = noClasses()
            .that()
            .resideOutsideOfPackages("..config..", "..review.invitation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.fortuna.ical4j..")
            .because(
                    "holidays are read from calendars, and invitations are written as such; nothing else is a calendar");

    @ArchTest
    static final ArchRule jakartaMailLivesInNotify = noClasses()
            .that()
            .resideOutsideOfPackages("..notify.mail..", "..app.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
            .because("mail is one channel among others; the demo also reads its own mailbox");

    @ArchTest
    static final ArchRule jdbcLivesInTheStore =
            library("..store..", "org.jdbi..", "java.sql..", "com.zaxxer..", "org.h2..");

    @ArchTest
    static final ArchRule camelLivesAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.routes..", "..notify.routes..", "..web..", "..app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "io.vertx..")
            .because("what is inside doesn't know how it was called");

    @ArchTest
    static final ArchRule onlyTheAppReadsTheWallClock = noClasses()
            .that()
            .resideOutsideOfPackage("..app..")
            .should()
            .accessTargetWhere(describe("read the wall clock", ArchitectureTest::readsTheClock))
            .because("time is injected, so that weeks can pass in a test");

    private static boolean readsTheClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        var owner = target.getOwner().getName();
        var now = owner.startsWith("java.time.")
                && !owner.equals("java.time.Clock")
                && target.getName().equals("now")
                && !takesAClock(access);
        return now || (owner.equals("java.lang.System") && CLOCK_READERS.contains(target.getName()));
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static ArchRule room(String room, String... mayUse) {
        var allowed = Stream.concat(Stream.of(room), Arrays.stream(mayUse))
                .map(name -> "org.kpigovernor." + name + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("org.kpigovernor." + room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(describe("aren't ours", c -> !c.getPackageName().startsWith("org.kpigovernor"))))
                .as(room + " may use only " + String.join(", ", mayUse));
    }

    private static ArchRule library(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("a library stays in its room");
    }

    @Test
    void everyRoomSaysInOneSentenceWhatItIs() throws IOException {
        try (var folders = Files.walk(Path.of("src/main/java/org/kpigovernor"))) {
            var silent = folders.filter(Files::isDirectory)
                    .skip(1)
                    .filter(folder -> !saysWhatItIs(folder))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean saysWhatItIs(Path folder) {
        try {
            return Files.readString(folder.resolve("package-info.java")).startsWith("/**");
        } catch (IOException e) {
            return false;
        }
    }
}
