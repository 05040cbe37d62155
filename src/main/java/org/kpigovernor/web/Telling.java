package org.kpigovernor.web;

import java.time.Instant;
import java.util.function.BiFunction;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.SilenceDesk;
import org.kpigovernor.notify.HeldNews;
import org.kpigovernor.notify.Preview;

/**
 * Who is told of cases, and what isn't told.
 *
 * @param preview who would be told what of a case, as it looks from an instant
 */
public record Telling(SilenceDesk silences, HeldNews held, BiFunction<Case, Instant, Preview> preview) {}
