package org.kpigovernor.judge;

import java.time.Instant;
import java.util.List;

/** All that one run of a rule book said. At most one verdict per team, KPI and period: the gravest. */
public record Judgement(
        String book, Instant asOf, List<Verdict> verdicts, List<Finding> findings, List<Tension> tensions) {}
