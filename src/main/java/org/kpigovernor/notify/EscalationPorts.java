package org.kpigovernor.notify;

import java.util.function.Supplier;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Recurrence;
import org.kpigovernor.cases.Silences;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.judge.Judgements;

/**
 * What escalations look at.
 *
 * @param catalogue that of the active rule book
 */
public record EscalationPorts(
        Cases cases,
        Judgements judgements,
        ToldNews toldNews,
        HeldNews heldNews,
        Silences silences,
        Supplier<Catalogue> catalogue,
        Recurrence recurrence) {}
