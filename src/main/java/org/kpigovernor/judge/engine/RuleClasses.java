package org.kpigovernor.judge.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where Drools looks for the classes that rules name. It tries every word of a rule as a class in every package, thousands of names of which
 * hardly one is a class, and each of them would be looked for in all libraries; here a name that was missing once is known to be.
 */
final class RuleClasses extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    /** The words that rule files may hold are few; whoever keeps changing them gets no more than this remembered. */
    private static final int MOST_REMEMBERED = 20_000;

    static final RuleClasses SHARED = new RuleClasses(RuleClasses.class.getClassLoader());

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private RuleClasses(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isWord(name) || missing.contains(name)) {
            throw new Missing(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            if (missing.size() < MOST_REMEMBERED) {
                missing.add(name);
            }
            throw e;
        }
    }

    /** Whether the name ends as no class does: in a word that begins with a small letter, such as {@code java.lang.team}. */
    private static boolean isWord(String name) {
        int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'));
        return last + 1 < name.length() && Character.isLowerCase(name.charAt(last + 1)) && !isMade(name);
    }

    /** What compilers make has such names too. */
    private static boolean isMade(String name) {
        return name.startsWith("java.lang.invoke.") || name.contains("$$");
    }

    /** There is no such class; nobody reads where it was looked for. */
    private static final class Missing extends ClassNotFoundException {
        private static final long serialVersionUID = 1;

        Missing(String name) {
            super(name);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
