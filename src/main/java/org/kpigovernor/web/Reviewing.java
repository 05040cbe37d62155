package org.kpigovernor.web;

import java.util.List;
import java.util.function.Supplier;
import org.kpigovernor.review.AnswerDesk;
import org.kpigovernor.review.QuarterlySheets;
import org.kpigovernor.review.ReviewAnswers;
import org.kpigovernor.review.ReviewSlot;

/**
 * What the pages and the API look at and call about reviews.
 *
 * @param upcoming the next slot of each schedule, subject and recipient
 * @param sheets what quarterly reviews ask
 * @param answers what was answered
 * @param desk takes answers
 */
public record Reviewing(
        Supplier<List<ReviewSlot>> upcoming, QuarterlySheets sheets, ReviewAnswers answers, AnswerDesk desk) {}
