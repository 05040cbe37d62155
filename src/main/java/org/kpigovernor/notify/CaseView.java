package org.kpigovernor.notify;

import java.util.List;
import java.util.Locale;
import org.kpigovernor.notify.wording.Tone;

/**
 * A case as the templates print it.
 *
 * @param news what the mail tells of it, such as {@code Investigate}
 * @param tone the colour and sign of the news
 * @param status where it stands and with whom
 * @param advice what to do next, a sentence each
 * @param questions what to ask, empty when it is over
 */
public record CaseView(
        String id,
        String url,
        String news,
        Tone tone,
        KpiView kpi,
        String status,
        List<String> advice,
        List<String> questions) {
    /** The news and the KPI, {@code Investigate: first review time}. */
    public String title() {
        return news + ": " + uncapitalised(kpi.name());
    }

    /** A name inside a sentence: lower case, unless it is an abbreviation such as {@code CI}. */
    static String uncapitalised(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
