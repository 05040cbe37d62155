package org.kpigovernor.judge.files;

import java.util.Collection;
import java.util.Optional;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.judge.RuleCard;

/** Reads the card of a rule file and tells what is missing in it. */
public final class CardReader {
    private final Collection<String> owners;
    private final Problems problems;

    public CardReader(Collection<String> owners, Problems problems) {
        this.owners = owners;
        this.problems = problems;
    }

    /** The card, or nothing if the file doesn't hold exactly one named rule. */
    public Optional<RuleCard> read(RuleText text) {
        var names = text.names();
        if (names.size() != 1) {
            int line = names.size() < 2 ? 1 : names.get(1).line();
            problem(text, line, "a rule file holds exactly one rule, this one " + names.size(), "one rule a file");
            return Optional.empty();
        }
        var rule = names.get(0);
        return Optional.of(new RuleCard(
                matching(text, "id", Names.ID, Names.ID_MESSAGE),
                owner(text),
                matching(text, "stage", "trial|live", "must be trial or live").equals("trial"),
                rule.text(),
                text.file().shown(),
                rule.line(),
                remark(text, "Why", "the rule doesn't say why it is there"),
                remark(text, "See", "the rule doesn't say where its reason comes from")));
    }

    private String remark(RuleText text, String word, String missing) {
        var remark = text.remark(word);
        if (remark.isEmpty()) {
            problem(
                    text,
                    text.names().get(0).line(),
                    missing,
                    how(text, word, "add a line `// " + word + ": …` above it"));
        }
        return remark;
    }

    private String owner(RuleText text) {
        var owner = one(text, "owner");
        if (!owner.text().isEmpty() && !owners.isEmpty() && !owners.contains(owner.text())) {
            problem(text, owner.line(), "unknown owner `" + owner.text() + "`", Nearest.hint(owner.text(), owners));
        }
        return owner.text();
    }

    private String matching(RuleText text, String key, String pattern, String message) {
        var value = one(text, key);
        if (!value.text().isEmpty() && !value.text().matches(pattern)) {
            problem(text, value.line(), "@" + key + "(" + value.text() + ") " + message, "");
        }
        return value.text();
    }

    private RuleText.Piece one(RuleText text, String key) {
        var found = text.annotations(key);
        var line = text.names().get(0).line();
        if (found.size() != 1 || found.get(0).text().isEmpty()) {
            problem(
                    text,
                    line,
                    "the rule's card needs one @" + key + "(…)",
                    how(text, key, "write it below the rule's name"));
            return new RuleText.Piece("", line);
        }
        return found.get(0);
    }

    /** In a table the card stands above all rows, or in columns of its own. */
    private static String how(RuleText text, String word, String inRule) {
        return text.file().isTable()
                ? "write `" + word + "` and its value above the table, or in a METADATA column"
                : inRule;
    }

    private void problem(RuleText text, int line, String what, String hint) {
        problems.add(text.file().shown(), line, 0, what, hint);
    }
}
