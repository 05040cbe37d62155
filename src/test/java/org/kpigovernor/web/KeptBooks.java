package org.kpigovernor.web;

import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** Two rule books, and whatever a test does with them. */
final class KeptBooks implements RuleBooks {
    private static final Signed ADA = new Signed("Ada", "Fewer <b>false</b> alarms");

    final List<Problem> problems = new ArrayList<>();
    final List<Activation> activations = new ArrayList<>(List.of(
            new Activation(2, "abc123", WebFixture.NOW, ADA, Activation.Kind.PUBLISHED),
            new Activation(
                    1,
                    "def456",
                    WebFixture.NOW.minusSeconds(86_400),
                    new Signed("root", "found at start"),
                    Activation.Kind.AT_START)));

    @Override
    public List<Book> books() {
        var counts = new Book.Counts(12, 90, 40, 60);
        return List.of(
                new Book("abc123", "Ada", ADA.reason(), WebFixture.NOW, counts, "52 weeks: 3 verdicts lost\nthe rest"),
                new Book("def456", "root", "found at start", WebFixture.NOW, counts, null));
    }

    @Override
    public List<Activation> activations() {
        return List.copyOf(activations);
    }

    @Override
    public List<RuleCard> rules(String hash) {
        return List.of(
                new RuleCard(
                        "act-limit",
                        "process-lead",
                        false,
                        "It broke its limit",
                        "rules/verdicts/a.drl",
                        2,
                        "because",
                        "a book"),
                new RuleCard(
                        "tidy",
                        "people-lead",
                        true,
                        "Untidy",
                        "rules/anti-patterns/tidy.drl",
                        3,
                        "tidiness",
                        "a book"));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public Published publish(FolderFiles files, Signed by, Wanted weeks) {
        refuse();
        var next = new Activation(
                activations.size() + 1L, files.folder().hash(), WebFixture.NOW, by, Activation.Kind.PUBLISHED);
        activations.add(0, next);
        return new Published(next, weeks == null ? null : "told", List.of());
    }

    @Override
    public Published activate(String wanted, Signed by) {
        refuse();
        var next = new Activation(activations.size() + 1L, wanted, WebFixture.NOW, by, Activation.Kind.ROLLED_BACK);
        activations.add(0, next);
        return new Published(next, null, List.of("noted"));
    }

    @Override
    public Backtested backtest(FolderFiles files, Wanted weeks, Appendable csv) {
        refuse();
        return new Backtested("from " + weeks.from() + " " + files.contents().keySet(), 1, 2.5);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }
}
