package org.kpigovernor.judge.engine;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.files.RuleText;
import org.kpigovernor.judge.files.Written;

/**
 * What made a rule fail, at the expression which Drools couldn't work out if it names one.
 *
 * @param texts of all rules, by their paths
 */
record Thrown(Map<String, Written> texts) {
    private static final Pattern NEAR = Pattern.compile("Near : \\{\\.\\.\\.(.*?)\\.\\.\\.\\.}");

    Problem problem(Failure failure) {
        var card = failure.rule().card();
        return expression(failure.cause(), failure.rule().source().path())
                .orElseGet(() -> new Problem(
                        card.file(),
                        card.line(),
                        0,
                        "the rule can't be run: " + failure.why(),
                        "look at its conditions"));
    }

    private Optional<Problem> expression(Throwable thrown, String path) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(cause -> NEAR.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(near -> near.group(1).strip())
                .flatMap(expression -> likely(path).flatMap(written -> cannotRun(written.text(), expression).stream()))
                .findFirst();
    }

    /** Rules share conditions, so that it may also be another's than that which failed. */
    private Stream<Written> likely(String path) {
        return Stream.concat(Stream.ofNullable(texts.get(path)), texts.values().stream());
    }

    private static Optional<Problem> cannotRun(RuleText text, String expression) {
        var whole = text.file().text();
        var at = whole.indexOf(expression);
        var line = (int) whole.substring(0, Math.max(0, at)).lines().count();
        return at < 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        text.file().shown(), line, 0, "`" + expression + "` can't be compared", Complaints.ONE_KIND));
    }
}
