package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.cases.MaintenanceWindow;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings.Quiet;
import org.kpigovernor.review.ReviewSettings.Schedule;

class SettingsFilesTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolder() {
        home = ConfigHome.at(folder);
    }

    private List<Schedule> schedules(String text) {
        return home.with("reviews.yaml", text).load().reviews().schedules();
    }

    @Test
    void timesInWordsBecomeCronExpressions() {
        assertThat(schedules("""
                        reviews:
                          - { kind: daily, at: 7:05, days: "Mon,Sun" }
                          - { kind: weekly, at: "09:30", day: Fri }
                          - { kind: monthly }
                          - { kind: quarterly, at: 10:00 }
                          - { kind: weekly, cron: "0 15 6 ? * mon-fri" }
                        """))
                .extracting(Schedule::cron)
                .containsExactly(
                        "0 5 7 ? * MON,SUN",
                        "0 30 9 ? * FRI",
                        "0 0 8 1W * ?",
                        "0 0 10 1W 1,4,7,10 ?",
                        "0 15 6 ? * MON-FRI");
    }

    @Test
    void aScheduleSaysWhoGetsItWhereAndWhetherWhenQuiet() {
        assertThat(
                        schedules(
                                "reviews: [{ kind: daily, zone: Asia/Tokyo, teams: [payments], to: [owner, boss@example.com], quiet: skip }]"))
                .containsExactly(new Schedule(
                        ReviewKind.DAILY,
                        "0 30 8 ? * MON,TUE,WED,THU,FRI",
                        ZoneId.of("Asia/Tokyo"),
                        List.of("payments"),
                        List.of("owner", "boss@example.com"),
                        Quiet.SKIP));
    }

    @Test
    void anEmptyListSwitchesReviewsOff() {
        assertThat(schedules("reviews: []")).isEmpty();
    }

    @Test
    void mistakesInReviewsAreToldAtOnce() {
        home.with("reviews.yaml", """
                reviews:
                  - { kind: wekly, to: [maneger] }
                  - { at: 25:00, teams: [paymens] }
                  - { kind: monthly, day: Mon, quiet: maybe }
                  - { kind: daily, days: Mon-Fry }
                  - { kind: daily, cron: "0 30 24 ? * MON" }
                  - { kind: daily, cron: "0 30 8 * * MON", at: "08:00" }
                  - { kind: daily, at: 8.30 }
                  - { kind: rules, to: [owner], day: Mon }
                """);
        assertThat(home.problems())
                .containsExactly(
                        "config/reviews.yaml:2: `kind` `wekly` is no review — did you mean `weekly`?",
                        "config/reviews.yaml:2: `to` `maneger` is neither a role nor a mail address — did you mean `manager`?",
                        "config/reviews.yaml:3: a review needs a `kind` — daily, weekly, monthly, quarterly, roll-up, monthly-roll-up, rules",
                        "config/reviews.yaml:3: there is no team `paymens` — did you mean `payments`?",
                        "config/reviews.yaml:4: `day` means nothing here — daily reviews have `days`, weekly ones and roll-ups a `day`",
                        "config/reviews.yaml:4: `quiet` must be send or skip, not `maybe`",
                        "config/reviews.yaml:5: `days` `Fry` is not a day of the week — Mon, Tue, Wed, Thu, Fri, Sat or Sun",
                        "config/reviews.yaml:6: `cron` `0 30 24 ? * MON` has no hour `24` — such as 0 30 8 ? * MON-FRI: second, minute, hour, day of month, month, day of week",
                        "config/reviews.yaml:7: `cron` `0 30 8 * * MON` must have `?` as exactly one of its two days — such as 0 30 8 ? * MON-FRI: second, minute, hour, day of month, month, day of week",
                        "config/reviews.yaml:7: `at` and `cron` are both there — keep one of them",
                        "config/reviews.yaml:8: `at` `8.30` is not a time of day — write it as 08:30, at most 23:59",
                        "config/reviews.yaml:9: `to` means nothing here — a digest of rules goes to each owner named in rules/owners.csv, about the rules that they own",
                        "config/reviews.yaml:9: `day` means nothing here — daily reviews have `days`, weekly ones and roll-ups a `day`");
    }

    @Test
    void aLadderReplacesTheOneOfItsPriorityOnly() {
        home.with("escalations.yaml", "ladders: { important: [{ to: owner, after: 0h }, { to: head, after: 1h30m }] }");
        var ladders = home.load().escalations().ladders();
        assertThat(ladders.get(Priority.IMPORTANT))
                .containsExactly(new Step("owner", Duration.ZERO), new Step("head", Duration.ofMinutes(90)));
        assertThat(ladders.get(Priority.NON_NEGOTIABLE)).hasSize(3);
    }

    @Test
    void maintenanceIsPlannedOnceOrAgainAndAgain() {
        home.with("escalations.yaml", """
                maintenance:
                  - { teams: [payments], from: 2026-12-24 18:00, to: 2026-12-27, reason: freeze }
                  - { cron: "0 0 22 ? * SAT", for: 4h, zone: Europe/Berlin, reason: patches, even-non-negotiable: true }
                """);
        assertThat(home.load().escalations().maintenance())
                .containsExactly(
                        new MaintenanceWindow(
                                Set.of("payments"),
                                new MaintenanceWindow.Once(
                                        LocalDateTime.parse("2026-12-24T18:00"),
                                        LocalDateTime.parse("2026-12-28T00:00")),
                                null,
                                "freeze",
                                false),
                        new MaintenanceWindow(
                                Set.of(),
                                new MaintenanceWindow.Recurring("0 0 22 ? * SAT", Duration.ofHours(4)),
                                ZoneId.of("Europe/Berlin"),
                                "patches",
                                true));
    }

    @Test
    void mistakesInMaintenanceAreToldAtOnce() {
        home.with("escalations.yaml", """
                maintenance:
                  - { teams: [payment], from: 2026-12-24, to: 2026-12-27, reason: freeze }
                  - { from: 2026-12-27, to: 2026-12-24, reason: freeze }
                  - { from: 2026-12-24, for: 4h, reason: freeze }
                  - { from: tomorrow, to: 2026-12-24, reason: freeze }
                  - { cron: "0 22 * * SAT", for: 4h }
                """);
        assertThat(home.problems())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("config/escalations.yaml:2: there is no team `payment`"),
                        two -> assertThat(two)
                                .startsWith("config/escalations.yaml:3: this maintenance ends before it begins"),
                        three -> assertThat(three)
                                .startsWith("config/escalations.yaml:4: a maintenance has either `from` and `to`"),
                        four -> assertThat(four)
                                .startsWith("config/escalations.yaml:5: `from` `tomorrow` is not a moment"),
                        five -> assertThat(five)
                                .startsWith("config/escalations.yaml:6: a maintenance needs a `reason`"),
                        six -> assertThat(six)
                                .startsWith("config/escalations.yaml:6: `cron` `0 22 * * SAT` is not a cron"));
    }

    @Test
    void mistakesInLaddersAreToldAtOnce() {
        home.with("escalations.yaml", """
                ladders:
                  importand: []
                  important:
                    - { to: boss, after: 4h }
                    - { to: manager, after: 2h }
                    - { to: head, after: 2h }
                    - { to: head, after: 1d }
                    - { to: head }
                """);
        assertThat(home.problems())
                .containsExactly(
                        "config/escalations.yaml:2: `importand` is not a known key — did you mean `important`?",
                        "config/escalations.yaml:4: `to` `boss` is nobody's role — owner, manager or head",
                        "config/escalations.yaml:6: this step of `important` isn't later than the one before — give it a longer `after`",
                        "config/escalations.yaml:7: `after` `1d` is not a working time — write hours and minutes, such as 4h, 30m or 1h30m",
                        "config/escalations.yaml:8: a step needs `to` and `after` — write { to: manager, after: 4h }");
    }

    @Test
    void theServiceKeepsItsDataInAFileOfTheHomeFolderUntilToldOtherwise() {
        assertThat(home.load().database().url())
                .startsWith(
                        "jdbc:h2:file:" + folder.resolve("data/kpi-governor").toAbsolutePath());
        home.with(
                "service.yaml",
                "database: { url: 'jdbc:postgresql://db/kpi', user: kpi, password-file: secrets/database }\n");
        home.with("secrets/database", "hidden\n");
        var database = home.load().database();
        assertThat(database.url()).isEqualTo("jdbc:postgresql://db/kpi");
        assertThat(database.user()).isEqualTo("kpi");
        assertThat(database.password()).isEqualTo("hidden");
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        home = home.with("service.yaml", "http: { port: 9000 }\nsmtp: { host: mail, port: 2525 }\n")
                .with("secrets/db", "from a file")
                .where(Map.of(
                        "KPI_GOVERNOR_PORT", "0",
                        "KPI_GOVERNOR_BASE_URL", "https://kpi.example.com/",
                        "KPI_GOVERNOR_DATABASE_URL", "jdbc:postgresql://elsewhere/kpi",
                        "KPI_GOVERNOR_DATABASE_PASSWORD_FILE", "secrets/db",
                        "KPI_GOVERNOR_SMTP_HOST", "relay",
                        "KPI_GOVERNOR_SMTP_PASSWORD", "plain"));
        var configuration = home.load();
        assertThat(configuration.port()).isZero();
        assertThat(configuration.baseUrl()).isEqualTo("https://kpi.example.com");
        assertThat(configuration.database().url()).isEqualTo("jdbc:postgresql://elsewhere/kpi");
        assertThat(configuration.database().password()).isEqualTo("from a file");
        assertThat(configuration.smtp().host()).isEqualTo("relay");
        assertThat(configuration.smtp().port()).isEqualTo(2525);
        assertThat(configuration.smtp().password()).isEqualTo("plain");
    }

    @Test
    void answersAreReadOnlyWhereAMailboxIsNamed() {
        assertThat(home.load().imap()).isEmpty();
        home.with(
                        "service.yaml",
                        "imap: { host: mail, security: tls, user: kpi, password-file: secrets/imap, every: 5m }")
                .with("secrets/imap", "hidden");
        var imap = home.load().imap().orElseThrow();
        assertThat(imap.port()).isEqualTo(993);
        assertThat(imap.every()).isEqualTo(Duration.ofMinutes(5));
        assertThat(imap.password()).isEqualTo("hidden");
        assertThat(imap.toString()).doesNotContain("hidden");
    }

    @Test
    void aTokenInPlaceOfAPasswordNeedsItsServerAndItsSecret() {
        home.with("service.yaml", """
                        smtp:
                          user: kpi@example.com
                          timeout: 5s
                          oauth2: { token-url: https://login.example.com/token, client-id: us, client-secret-file: secrets/c, scope: mail }
                        """).with("secrets/c", "hidden");
        var options = home.load().smtp().options();
        assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.oauth2().clientSecret()).isEqualTo("hidden");
        assertThat(options.toString()).doesNotContain("hidden");
    }

    @Test
    void mistakesAboutMailServersAreToldAtOnce() {
        home.with("service.yaml", """
                smtp: { timeout: 2h, trust-file: nowhere.pem }
                imap: { host: mail, trust-file: secrets/c, oauth2: { token-url: ftp://x, client-id: us, client-secret-file: secrets/c } }
                """).with("secrets/c", "no certificate");
        assertThat(home.problems())
                .containsExactlyInAnyOrder(
                        "config/service.yaml:1: `timeout` `2h` is out of range — from 1s to 60s",
                        "config/service.yaml:1: there is no file `nowhere.pem` — looked for it in config and in the home folder",
                        "config/service.yaml:2: `trust-file` can't be used: it holds no certificates as PEM — it must hold certificates as PEM",
                        "config/service.yaml:2: `token-url` is not the address of a token server — write it as https://login.example.com/oauth2/token",
                        "config/service.yaml:2: `oauth2` needs the mailbox as `user` — such as user: kpi-governor@example.com");
    }

    @Test
    void mistakesInTheServiceAndItsEnvironmentAreToldAtOnce() {
        home = home.with("service.yaml", """
                        http: { port: 70000, base-url: kpi.example.com }
                        database: { url: "jdbc:mysql://root:hidden@db/kpi" }
                        smtp: { security: startls, from: nobody, pasword: x }
                        """).where(Map.of("KPI_GOVERNOR_SMTP_PORT", "smtp"));
        assertThat(home.problems())
                .containsExactly(
                        "config/service.yaml:1: `port` `70000` is not a port — write a whole number up to 65535",
                        "config/service.yaml:1: `base-url` `kpi.example.com` is not an address of pages — write it as https://kpi.example.com",
                        "config/service.yaml:2: `url` is not the address of an H2 or PostgreSQL database — such as jdbc:postgresql://localhost/kpi",
                        "config/service.yaml:3: `security` `startls` is not known — did you mean `starttls`?",
                        "config/service.yaml:3: `from` `nobody` is not a sender — write it as KPI Governor <kpi@example.com>",
                        "config/service.yaml:3: `pasword` is not a known key — did you mean `password`?",
                        "environment:0: `KPI_GOVERNOR_SMTP_PORT` `smtp` is not a port — write a whole number up to 65535");
    }

    @Test
    void mistakesInDifferentFilesAreToldTogether() {
        home.with("teams.yaml", "teams: [{ id: payments, zone: Mars }]")
                .with("sources.yaml", "github: [")
                .with("reviews.yaml", "reviews: 5")
                .with("escalations.yaml", "x: 1")
                .with("service.yaml", "y: 1");
        assertThat(home.mistakes())
                .extracting("file")
                .containsExactly(
                        "config/escalations.yaml",
                        "config/reviews.yaml",
                        "config/service.yaml",
                        "config/sources.yaml",
                        "config/teams.yaml");
    }
}
