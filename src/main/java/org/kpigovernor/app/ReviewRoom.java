package org.kpigovernor.app;

import java.time.Clock;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.review.AnswerDesk;
import org.kpigovernor.review.DigestComposer;
import org.kpigovernor.review.DigestPorts;
import org.kpigovernor.review.Invitations;
import org.kpigovernor.review.QuarterlySheets;
import org.kpigovernor.review.ReviewPorts;
import org.kpigovernor.review.ReviewRunner;
import org.kpigovernor.review.ReviewWriters;
import org.kpigovernor.review.Reviews;
import org.kpigovernor.review.RollUps;
import org.kpigovernor.review.RuleDigests;
import org.kpigovernor.review.quartz.QuartzCronTimes;
import org.kpigovernor.web.Reviewing;

/** Who is reviewed by whom and when, put together for one home folder. */
record ReviewRoom(Configuration configuration, Clock clock, Stores stores, Books books, Newsroom news) {
    private Catalogue catalogue() {
        return new ActiveCatalogue(books);
    }

    private ReviewPorts reviewPorts() {
        return new ReviewPorts(
                stores.readings(),
                stores.judgements(),
                stores.cases(),
                initiatives(),
                stores.annotations(),
                stores.answers(),
                this::catalogue);
    }

    ReviewWriters writers() {
        return new ReviewWriters(
                new Reviews(reviewPorts(), news.identity(), news.texts()),
                new RollUps(reviewPorts(), news.identity(), news.texts().templates()),
                digests());
    }

    Reviewing reviewing() {
        var runner = reviewRunner();
        return new Reviewing(
                () -> runner.upcoming(configuration.organisation(), configuration.reviews(), clock.instant()),
                new QuarterlySheets(reviewPorts(), news.identity()),
                stores.answers(),
                new AnswerDesk(stores.answers(), configuration::organisation, this::catalogue, clock));
    }

    Initiatives initiatives() {
        return new Initiatives(stores.readings(), this::catalogue, configuration.initiatives());
    }

    private DigestComposer digests() {
        var ports = new DigestPorts(
                stores.judgements(),
                stores.ruleRecords(),
                stores.cases(),
                () -> DigestPorts.Book.of(books.get()),
                configuration::organisation);
        return new RuleDigests(ports, news.identity(), news.texts().templates());
    }

    ReviewRunner reviewRunner() {
        return new ReviewRunner(
                stores.slots(),
                writers(),
                new Invitations(news.identity()),
                stores.outbox(),
                new QuartzCronTimes(),
                news.audience());
    }
}
