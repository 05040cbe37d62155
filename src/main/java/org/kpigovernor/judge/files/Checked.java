package org.kpigovernor.judge.files;

/** A row whose constraints Hibernate Validator checks; a component's name is its column, with spaces for capitals. */
public interface Checked {}
