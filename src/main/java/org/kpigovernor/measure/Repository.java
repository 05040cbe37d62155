package org.kpigovernor.measure;

/** A repository of a source. */
public record Repository(String source, String name) {}
