package org.kpigovernor.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.ChannelState;
import org.kpigovernor.notify.HandledMails;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.review.ReviewSettings;
import org.kpigovernor.review.ReviewSlots;

/**
 * What the pages and the API look at and call.
 *
 * @param initiatives what was tried, and what came of it
 * @param channels whether notices get out
 * @param answers how many mails came in by what came of them
 * @param deliveries how many came by source and outcome, refused ones too
 * @param catalogue that of the active rule book
 * @param rules the cards of that book
 * @param schedules who is reviewed when
 * @param rounds runs a governance round, as {@code POST /api/rounds} asks
 * @param ruleBooks which rules the rounds go by
 * @param sources how each source is heard of
 * @param reviewing what comes next, and what quarterly reviews ask and are answered
 * @param links what links in mails can do
 * @param clock what "now" is, for {@code age} and {@code latest}
 */
public record WebPorts(
        Readings readings,
        Judgements judgements,
        Cases cases,
        Desk desk,
        Telling telling,
        Outbox outbox,
        Supplier<List<ChannelState>> channels,
        Supplier<Map<HandledMails.Outcome, Long>> answers,
        ReviewSlots slots,
        Inbox inbox,
        Annotations annotations,
        Initiatives initiatives,
        Supplier<Map<String, Map<String, Long>>> deliveries,
        Supplier<Catalogue> catalogue,
        Supplier<List<RuleCard>> rules,
        Supplier<Organisation> organisation,
        Supplier<ReviewSettings> schedules,
        Rounds rounds,
        RuleBooks ruleBooks,
        Supplier<List<Source>> sources,
        Reviewing reviewing,
        OneClick links,
        Clock clock) {}
