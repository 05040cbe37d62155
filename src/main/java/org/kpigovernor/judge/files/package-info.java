/** Reads the files under rules/: cards of rules, rows of tables, cases; every mistake becomes a problem with its place. */
@NullMarked
package org.kpigovernor.judge.files;

import org.jspecify.annotations.NullMarked;
