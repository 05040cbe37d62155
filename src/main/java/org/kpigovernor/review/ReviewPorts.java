package org.kpigovernor.review;

import java.util.function.Supplier;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.Notes;

/** What a review is written from; it only reads. */
public record ReviewPorts(
        Readings readings,
        Judgements judgements,
        Cases cases,
        Initiatives initiatives,
        Notes notes,
        ReviewAnswers answers,
        Supplier<Catalogue> catalogue) {}
