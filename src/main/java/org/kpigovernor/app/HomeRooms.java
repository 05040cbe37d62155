package org.kpigovernor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Precisions;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.cli.ImportReport;
import org.kpigovernor.cli.PollReport;
import org.kpigovernor.cli.Progress;
import org.kpigovernor.cli.Rooms;
import org.kpigovernor.cli.RoundReport;
import org.kpigovernor.cli.WrittenReview;
import org.kpigovernor.ingest.HeaderAllowList;
import org.kpigovernor.ingest.Importer;
import org.kpigovernor.judge.Attempt;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.judge.RuleReach;
import org.kpigovernor.judge.RuleRecords;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.review.ReviewAnswers;
import org.kpigovernor.review.ReviewKind;

/** The rooms as the commands use them. */
final class HomeRooms implements Rooms {
    private final Wiring wiring;

    HomeRooms(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Organisation organisation() {
        return wiring.configuration.organisation();
    }

    @Override
    public Catalogue catalogue() {
        return wiring.catalogue();
    }

    @Override
    public List<RuleCard> rules() {
        return wiring.books.get().rules();
    }

    @Override
    public RuleReach reach(RuleCard rule) {
        return wiring.books.get().reach(rule);
    }

    @Override
    public Precisions precisions() {
        return Precisions.of(cases().find(null, null, false), now());
    }

    @Override
    public List<RuleOwner> ruleOwners() {
        return wiring.reviews.writers().digests().owners();
    }

    @Override
    public RuleRecords ruleRecords() {
        return wiring.stores.ruleRecords();
    }

    @Override
    public Readings readings() {
        return wiring.stores.readings();
    }

    @Override
    public Judgements judgements() {
        return wiring.stores.judgements();
    }

    @Override
    public Cases cases() {
        return wiring.stores.cases();
    }

    @Override
    public Preview preview(Case subject, @Nullable Instant asOf) {
        return wiring.news.preview(subject, asOf == null ? now() : asOf);
    }

    @Override
    public List<Silence> silences() {
        return wiring.stores.silences().all();
    }

    @Override
    public List<Attempt> attempts(Team team) {
        return wiring.reviews.initiatives().of(team, now());
    }

    @Override
    public RoundReport evaluate(@Nullable Instant asOf) {
        takeFolder();
        wiring.intake.inboxWorker(() -> {}).drainAll();
        return asOf == null ? wiring.round().run(now()) : wiring.round().runAsHistory(asOf);
    }

    @Override
    public ImportReport importFile(Path file, @Nullable Instant asOf, Progress progress) {
        takeFolder();
        var began = now();
        var imported = importDeliveries(file, progress);
        var taking = Duration.between(began, now());
        var first = imported.first();
        var last = Optional.ofNullable(asOf).or(() -> Optional.ofNullable(imported.last()));
        var rounds = first == null || last.isEmpty() ? 0 : govern(first, last.get(), progress);
        var dead = wiring.stores.inbox().counts().values().stream()
                .mapToLong(outcomes -> outcomes.getOrDefault("dead", 0L))
                .sum();
        return new ImportReport(imported.deliveries(), imported.fresh(), taking, dead, rounds, imported.problems());
    }

    @Override
    public PollReport poll(@Nullable String source, Progress progress) {
        try (var once = PollOnce.open(wiring)) {
            return once.run(source, progress);
        }
    }

    /** Rounds go by the rules as they stand in the folder, if these are good. */
    private void takeFolder() {
        wiring.keeper.lookAtFolderAtStart(new RuleComplaints(wiring.news.ruleNotices(), wiring.clock, () -> {}));
    }

    private Importer.Imported importDeliveries(Path file, Progress progress) {
        var worker = wiring.intake.inboxWorker(() -> {});
        var importer = new Importer(worker, wiring.intake.translators(), HeaderAllowList::imported);
        try {
            return importer.importFile(file, (done, total) -> progress.reached(done, total, "taking deliveries in"));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be read", e);
        }
    }

    private int govern(Instant first, Instant last, Progress progress) {
        return new HistoryRounds(wiring.round(), organisation())
                .run(first, last, (done, total) -> progress.reached(done, total, "governing week by week"));
    }

    @Override
    public WrittenReview review(ReviewKind kind, Team team, @Nullable Instant asOf) {
        return written().review(kind, team, asOf == null ? now() : asOf);
    }

    @Override
    public WrittenReview digest(RuleOwner owner, @Nullable Instant asOf) {
        return written().digest(owner, asOf == null ? now() : asOf);
    }

    @Override
    public WrittenReview rollUp(ReviewKind kind, List<Team> teams, String recipient, @Nullable Instant asOf) {
        return written().rollUp(kind, teams, recipient, asOf == null ? now() : asOf);
    }

    private ReviewFiles written() {
        return new ReviewFiles(wiring.reviews.writers(), wiring.configuration.smtp());
    }

    @Override
    public ReviewAnswers answers() {
        return wiring.stores.answers();
    }

    private Instant now() {
        return wiring.clock.instant();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
