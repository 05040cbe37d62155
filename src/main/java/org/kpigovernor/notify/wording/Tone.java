package org.kpigovernor.notify.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Verdict;

/** How a KPI stands, in a word and a sign that don't need colour to be told apart; the gravest first. */
public enum Tone {
    ACT("Act", "▲"),
    INVESTIGATE("Investigate", "◆"),
    BETTER("Better", "★"),
    HEALTHY("Healthy", "●"),
    LEARNING("Learning", "○"),
    NO_DATA("No data", "·");

    private final String word;
    private final String sign;

    Tone(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    /** What a verdict comes to; none at all is no data. */
    public static Tone of(@Nullable Verdict verdict) {
        if (verdict == null) {
            return NO_DATA;
        }
        return switch (verdict.kind()) {
            case ACT -> ACT;
            case INVESTIGATE -> INVESTIGATE;
            case NO_DATA -> verdict.evidence().learning() ? LEARNING : NO_DATA;
            case HEALTHY -> healthy(verdict);
        };
    }

    private static Tone healthy(Verdict verdict) {
        if (verdict.evidence().learning()) {
            return LEARNING;
        }
        return verdict.evidence().better() ? BETTER : HEALTHY;
    }

    /** Whether a person has something to do. */
    public boolean needsYou() {
        return this == ACT || this == INVESTIGATE;
    }

    public String word() {
        return word;
    }

    public String sign() {
        return sign;
    }

    /** The sign and the word, {@code ▲ Act}. */
    public String label() {
        return sign + " " + word;
    }

    /** As a class of the templates' style sheet. */
    public String style() {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
