package org.kpigovernor.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes what a mail quotes off it: what its writer wrote stays. */
final class Quoted {
    private static final int LONGEST = 4_000;

    /** What mail programs put above the mail that they quote, and above a signature. */
    private static final List<Pattern> BELOW_IS_OLD = List.of(
            Pattern.compile("-- ?"),
            Pattern.compile("_{10,}"),
            Pattern.compile("-{2,} ?(Original Message|Ursprüngliche Nachricht|Message d'origine|Forwarded message).*"),
            Pattern.compile("\\*?(From|Von|De):\\*? .*[@<].*"));

    /** "On 9 June 2026 at 08:00, KPI Governor <kpi@example.com> wrote:", on one line or broken into two. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(On|Am|Le|El|Op) .{5,200}(wrote|schrieb|a écrit|escribió|schreef).{0,100}:", Pattern.DOTALL);

    private Quoted() {}

    /** The writer's own text, at most 4,000 characters of it. */
    static String without(String text) {
        var lines = text.lines().map(String::stripTrailing).toList();
        var own = new ArrayList<String>();
        for (var i = 0; i < lines.size() && !endsAt(lines, i); i++) {
            if (!lines.get(i).startsWith(">")) {
                own.add(lines.get(i));
            }
        }
        var joined = String.join("\n", own).strip();
        return joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST) + "…";
    }

    private static boolean endsAt(List<String> lines, int i) {
        var line = lines.get(i);
        var two = i + 1 < lines.size() ? line + " " + lines.get(i + 1) : line;
        return BELOW_IS_OLD.stream().anyMatch(old -> old.matcher(line).matches())
                || ATTRIBUTION.matcher(line).matches()
                || ATTRIBUTION.matcher(two).matches();
    }
}
