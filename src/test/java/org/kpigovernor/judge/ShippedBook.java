package org.kpigovernor.judge;

import java.nio.file.Path;

/** The shipped rules, compiled once for all tests. */
final class ShippedBook {
    static final RuleBook BOOK = RuleBook.load(Path.of("rules"));

    private ShippedBook() {}
}
