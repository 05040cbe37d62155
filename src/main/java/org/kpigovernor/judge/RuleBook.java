package org.kpigovernor.judge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.judge.engine.Draft;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.judge.files.RuleText;

/**
 * One compiled, checked version of a rules folder, known by its content hash. Immutable and safe for several threads; close it when another
 * has taken its place and nobody runs it any more.
 */
public final class RuleBook implements AutoCloseable {
    private final String hash;
    private final Engine engine;
    private final Catalogue catalogue;
    private final List<RuleCard> rules;
    private final List<RuleOwner> owners;
    private final RuleFolder folder;
    private final Draft draft;
    private final WeeklyKinds weekly;

    RuleBook(RuleFolder folder, Draft draft, Engine engine) {
        this.hash = folder.hash();
        this.weekly = WeeklyKinds.of(folder);
        this.engine = engine;
        this.catalogue = new BookCatalogue(engine, draft.tables());
        this.rules = draft.cards().values().stream()
                .sorted(Comparator.comparing(RuleCard::id))
                .toList();
        this.folder = folder;
        this.draft = draft;
        this.owners = draft.tables().owners().stream()
                .map(entry -> entry.values())
                .map(row -> new RuleOwner(row.id(), row.name(), row.mail()))
                .toList();
    }

    /**
     * Reads, checks and compiles a folder. The cases beside the rules are read, but only {@link RuleCheck} runs them.
     *
     * @throws org.kpigovernor.catalogue.ProblemsException with everything that is wrong with it
     */
    public static RuleBook load(Path rules) {
        return load(RuleFolder.read(rules));
    }

    /** As {@link #load(Path)}, from files that are kept elsewhere. */
    public static RuleBook load(RuleFolder folder) {
        var problems = new Problems();
        var draft = Draft.of(folder, problems);
        return new RuleBook(folder, draft, Engine.compile(draft, problems));
    }

    /** The first digits of the content hash over all files. */
    public String hash() {
        return hash;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The cards of all rules, in the order of their ids. */
    public List<RuleCard> rules() {
        return rules;
    }

    /** The mail address of an owner of rules, by the id in {@code owners.csv}. */
    public Optional<String> mailOf(String owner) {
        return owners.stream()
                .filter(one -> one.id().equals(owner))
                .map(RuleOwner::mail)
                .findFirst();
    }

    /** What a rule of this book looks at. */
    public RuleReach reach(RuleCard rule) {
        var text = folder.files().stream()
                .filter(file -> file.shown().equals(rule.file()))
                .findFirst()
                .map(RuleText::of)
                .orElseThrow(() -> new IllegalArgumentException("not a rule of this book: " + rule.id()));
        return RuleReach.of(rule, text, draft.cases());
    }

    /** Who may own a rule, in the order of their table. */
    public List<RuleOwner> owners() {
        return owners;
    }

    /** The kinds of facts that its rules about single weeks look at. */
    WeeklyKinds weekly() {
        return weekly;
    }

    /** Runs the rules over the facts; a session takes a batch of teams. */
    public Judgement judge(Instant asOf, Collection<TeamFacts> teams) {
        var known = List.copyOf(teams);
        return engine.runAll(runs -> new Session(this, runs).judge(asOf, known));
    }

    /**
     * Runs the cases beside its rules, and gives back that it passed.
     *
     * @throws org.kpigovernor.catalogue.ProblemsException with every case that doesn't come out as it says
     */
    public CheckedBook checked() {
        var problems = new Problems();
        runCases(problems);
        problems.throwIfAny();
        return new CheckedBook(
                folder, this, draft.tables().size(), draft.cases().size());
    }

    void runCases(Problems problems) {
        var cases = new Problems();
        var run = new CaseRun(catalogue, engine, cases);
        draft.cases().forEach(run::run);
        // Some comparisons are only tried when a fact comes by; cases that a failing rule upsets say nothing more
        var failed = engine.problems(draft.complaints());
        (failed.isEmpty() ? cases.all() : failed).forEach(problems::add);
    }

    /** Lets go of nothing that somebody may still be using: runs under way finish, and the memory goes with the last of them. */
    @Override
    public void close() {
        // what Drools made of the rules hangs on this book only
    }
}
