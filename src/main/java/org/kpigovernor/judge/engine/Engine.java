package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.SetAside;
import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Question;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.judge.facts.Verdicts;
import org.kpigovernor.judge.files.Problems;

/**
 * Runs compiled rules over facts; nothing is remembered between runs but which rules had to be set aside. A rule that fails or runs away is
 * left out for as long as the engine lives, and what the others say is complete.
 */
public final class Engine {
    private final CompiledBook book;
    private final RunSettings settings;
    private final List<Failure> failures = new ArrayList<>();
    private volatile Now now;

    /** The rules that are run, and those that aren't any more. */
    private record Now(Rules rules, List<SetAside> aside) {}

    private Engine(CompiledBook book, RunSettings settings) {
        this.book = book;
        this.settings = settings;
        this.now = new Now(book.rules(), List.of());
    }

    /** Compiles a draft; throws all problems, those found before included. */
    public static Engine compile(Draft draft, Problems problems) {
        return compile(draft, problems, RunSettings.DEFAULT);
    }

    /** As {@link #compile(Draft, Problems)}, with other bounds to what a run may take. */
    public static Engine compile(Draft draft, Problems problems, RunSettings settings) {
        return new Engine(CompiledBook.of(draft, problems), settings);
    }

    /** Everything that the rules said in one run. */
    public record Said(Verdicts verdicts, Findings findings, Tensions tensions, Speaking speaking) {
        static Said by(Speaking speaking) {
            return new Said(new Verdicts(speaking), new Findings(speaking), new Tensions(speaking), speaking);
        }

        /** Ids of the rules that said something. */
        public Set<String> fired() {
            return speaking.fired();
        }

        static Function<Said, Object> word(String name) {
            return switch (name) {
                case "verdicts" -> Said::verdicts;
                case "findings" -> Said::findings;
                case "tensions" -> Said::tensions;
                default -> throw new IllegalArgumentException("unknown word " + name);
            };
        }
    }

    public Said run(Collection<?> facts) {
        return runAll(runs -> runs.over(facts));
    }

    /**
     * Does what runs the rules over one batch of facts after another. A rule that fails in one of them is left out of all: the work is done
     * anew, and what it came to before is forgotten.
     */
    public <T> T runAll(Function<Runs, T> work) {
        while (true) {
            var running = now;
            try {
                return work.apply(new Runs(running));
            } catch (RuleFailed failed) {
                setAside(running, failed);
            }
        }
    }

    /** The rules that aren't set aside. */
    public final class Runs {
        private final Now running;

        private Runs(Now running) {
            this.running = running;
        }

        /** What they say of these facts; what it throws is for {@link #runAll}. */
        public Said over(Collection<?> facts) {
            return once(running.rules, facts);
        }

        /** Those that are. */
        public List<SetAside> aside() {
            return running.aside;
        }
    }

    private Said once(Rules rules, Collection<?> batch) {
        var progress = new Progress();
        try {
            return Watched.call(() -> run(rules, batch, progress), settings.deadline());
        } catch (TimeoutException late) {
            throw blamed(rules, batch, new RuleFailed(progress.rules(), tooLong(), late));
        } catch (RuleFailed failed) {
            throw blamed(rules, batch, failed);
        }
    }

    private Said run(Rules rules, Collection<?> batch, Progress progress) {
        var run = new Run(progress);
        rules.run(batch, run, settings.mostFirings());
        return run.said();
    }

    private String tooLong() {
        return "it went on for longer than " + settings.deadline().toMillis() + " ms";
    }

    /** Where nobody knows which rule it was, each that it may have been is tried by itself with the same facts. */
    private RuleFailed blamed(Rules rules, Collection<?> batch, RuleFailed failed) {
        if (!failed.rules.isEmpty()) {
            return failed;
        }
        var suspects = rules.joined();
        var guilty = suspects.stream()
                .filter(rule -> failsAlone(rules.only(rule), batch))
                .toList();
        return new RuleFailed(guilty.isEmpty() ? suspects : guilty, failed.why, failed);
    }

    private boolean failsAlone(Rules suspect, Collection<?> batch) {
        try {
            Watched.call(() -> run(suspect, batch, new Progress()), settings.deadline());
            return false;
        } catch (TimeoutException | RuleFailed failed) {
            return true;
        }
    }

    private synchronized void setAside(Now running, RuleFailed failed) {
        if (running.aside.size() != now.aside.size()) {
            return; // another thread has just set one aside: the run is repeated without that one
        }
        if (failed.rules.isEmpty()) {
            throw failed;
        }
        failed.rules.forEach(rule -> failures.add(new Failure(rule, failed.why, failed)));
        var aside = Set.copyOf(failed.rules);
        var told = Stream.concat(
                        running.aside.stream(), aside.stream().map(rule -> new SetAside(rule.card(), failed.why)))
                .sorted(Comparator.comparing(one -> one.card().id()))
                .toList();
        now = new Now(running.rules.without(aside), told);
    }

    /** The rules that failed, as problems in their files. */
    public synchronized List<Problem> problems(Complaints complaints) {
        return failures.stream()
                .map(failure -> complaints.thrown(failure))
                .distinct()
                .toList();
    }

    /** Rules that failed, since the book was compiled. */
    public List<SetAside> setAside() {
        return now.aside;
    }

    /** The lines of the rows that answer a question to the tables. */
    public List<Integer> rows(Question question) {
        return book.rows(question);
    }
}
