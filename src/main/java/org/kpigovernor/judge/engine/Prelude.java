package org.kpigovernor.judge.engine;

import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.judge.facts.Verdicts;

/**
 * What every rule file would have to begin with: package, facts, vocabulary. It is put before the first line without a line break, so that
 * authors write none of it and Drools' line numbers are those of the file. In the dialect MVEL no rule is made into Java code.
 */
final class Prelude {
    private static final String WORDS = "import " + Verdicts.class.getPackageName() + ".*;"
            + global(Verdicts.class, "verdicts")
            + global(Findings.class, "findings")
            + global(Tensions.class, "tensions")
            + "dialect \"mvel\";";

    private Prelude() {}

    static String of(String folder) {
        return "package " + packageOf(folder) + ";" + WORDS;
    }

    static String packageOf(String folder) {
        return folder.replace('-', '_').replace('/', '.');
    }

    private static String global(Class<?> type, String name) {
        return "global " + type.getName() + " " + name + ";";
    }
}
