package org.kpigovernor.judge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.judge.engine.Draft;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFile;
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
    private final Map<String, RuleReach> reaches;

    RuleBook(RuleFolder folder, Draft draft, Engine engine) {
        this.hash = folder.hash();
        this.engine = engine;
        this.catalogue = new BookCatalogue(engine, draft.tables());
        this.rules = draft.cards().values().stream()
                .sorted(Comparator.comparing(RuleCard::id))
                .toList();
        var texts = folder.files().stream()
                .filter(RuleFile::isDrl)
                .collect(Collectors.toMap(RuleFile::shown, RuleText::of));
        this.reaches = rules.stream()
                .collect(Collectors.toMap(
                        RuleCard::id,
                        card -> RuleReach.of(card, Objects.requireNonNull(texts.get(card.file())), draft.cases())));
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
        var folder = RuleFolder.read(rules);
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

    /** What a rule of this book looks at. */
    public RuleReach reach(RuleCard rule) {
        return Objects.requireNonNull(reaches.get(rule.id()), rule.id());
    }

    /** Who may own a rule, in the order of their table. */
    public List<RuleOwner> owners() {
        return owners;
    }

    /** Runs the rules over the facts; a session takes a batch of teams. */
    public Judgement judge(Instant asOf, Collection<TeamFacts> teams) {
        return new Session(this, engine).judge(asOf, List.copyOf(teams));
    }

    @Override
    public void close() {
        engine.close();
    }
}
