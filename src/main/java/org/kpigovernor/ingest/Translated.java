package org.kpigovernor.ingest;

/** A delivery with what it came to, made out before it is kept. */
public record Translated(Delivery delivery, Translation translation) {}
