package org.kpigovernor.app;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.kpigovernor.app.demo.Demo;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.cli.Application;
import org.kpigovernor.cli.DemoRequest;
import org.kpigovernor.cli.Inspected;
import org.kpigovernor.cli.Rooms;
import org.kpigovernor.cli.RuleDesk;
import org.kpigovernor.ingest.routes.RouteCheck;
import org.kpigovernor.judge.RuleCheck;
import org.kpigovernor.store.Database;

/** The application behind the commands, on the wall clock. */
final class WiredApplication implements Application {
    private final Clock clock = Clock.systemUTC();

    @Override
    public int serve(Path home, OptionalInt port) throws Exception {
        var serving = new Serving(Wiring.open(home, clock), port);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            serving.close();
            stopped.countDown();
        }));
        stopped.await();
        return 0;
    }

    @Override
    public int demo(Path home, DemoRequest request, PrintWriter out) {
        new Demo(request, home, DemoRooms::launch, clock, out).run();
        return 0;
    }

    @Override
    public Inspected inspectRules(Path rules) {
        var result = RuleCheck.check(rules);
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("rules", result.rules());
        counts.put("rows", result.rows());
        counts.put("cases", result.cases());
        return new Inspected(result.problems(), counts, result.kpis());
    }

    @Override
    public Inspected inspectRoutes(Path routes) {
        try {
            return new Inspected(RouteCheck.check(routes), Map.of("routes", RouteCheck.count(routes)), Set.of());
        } catch (ProblemsException unreadable) {
            return new Inspected(unreadable.problems(), Map.of(), Set.of());
        }
    }

    @Override
    public Rooms open(Path home) {
        return new HomeRooms(Wiring.open(home, clock));
    }

    @Override
    public RuleDesk rules(Path home) {
        try {
            return new HomeDesk(Wiring.open(home, clock));
        } catch (RuntimeException e) {
            var service = Database.isInUse(e) ? ServiceAddress.read(home) : Optional.<URI>empty();
            return new ServiceDesk(service.orElseThrow(() -> e));
        }
    }
}
