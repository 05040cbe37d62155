package org.kpigovernor.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.cli.DemoRequest;
import org.kpigovernor.cli.Progress;
import org.kpigovernor.cli.Screen;

/** Half a year of a made-up organisation, governed by the real service within two minutes. */
public final class Demo {
    private static final int USUAL_PORT = 8080;

    private final DemoRequest request;
    private final Path shipped;
    private final DemoService.Launcher launcher;
    private final Clock real;
    private final PrintWriter out;

    /**
     * A demonstration.
     *
     * @param shipped the home folder whose rules and routes are used
     * @param real tells when the history ends: with the last whole week
     * @param out where everything is told
     */
    public Demo(DemoRequest request, Path shipped, DemoService.Launcher launcher, Clock real, PrintWriter out) {
        this.request = request;
        this.shipped = shipped;
        this.launcher = launcher;
        this.real = real;
        this.out = out;
    }

    /** Runs it from beginning to end; with {@code --exit} it returns when all is told, else when it is stopped. */
    public void run() {
        var organisation = new MadeUpOrganisation(request.seed(), request.teams(), request.weeks(), real.instant());
        var secrets = DemoSecrets.fresh();
        var until = UntilStopped.onShutdown();
        try (var mailbox = LocalMailbox.open();
                var home = home()) {
            home.write(shipped, organisation, secrets, new DemoHome.Ports(port(), mailbox.port()));
            run(organisation, secrets, home, until);
        } finally {
            until.tidied();
        }
    }

    private DemoHome home() {
        var keep = request.keep();
        return keep == null ? DemoHome.temporary() : DemoHome.kept(keep);
    }

    private void run(MadeUpOrganisation organisation, DemoSecrets secrets, DemoHome home, UntilStopped until) {
        var clock = new SettableClock(organisation
                .firstMonday()
                .atStartOfDay(ZoneOffset.UTC)
                .minusDays(1)
                .toInstant());
        try (var service = launcher.launch(home.folder(), clock)) {
            var sender = new DemoSender(service.baseUri(), new Signer(secrets));
            live(new History(organisation, service, sender, clock, until), organisation);
            if (until.isStopped()) {
                return;
            }
            var report = new DemoReport(organisation, service, out);
            report.print(sender.answers());
            clock.goOnLike(real);
            stayUp(report, until);
        }
    }

    private void live(History history, MadeUpOrganisation organisation) {
        out.printf(
                "KPI Governor looks after a made-up organisation: %d teams, %d weeks from %s to %s, seed %d.%n",
                request.teams(),
                request.weeks(),
                organisation.firstMonday(),
                organisation.end().minusDays(1),
                request.seed());
        out.flush();
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try (var progress = Progress.of("history", Screen.isThere(), err)) {
            history.live(progress);
        }
    }

    private void stayUp(DemoReport report, UntilStopped until) {
        if (request.keep() != null) {
            out.printf("Its home folder is left in %s.%n", request.keep());
        }
        if (!request.exit()) {
            report.addresses();
            out.println("It stays up until you stop it with Ctrl-C.");
            out.flush();
            until.await();
        }
    }

    private int port() {
        return request.port().orElseGet(() -> isFree(USUAL_PORT) ? USUAL_PORT : free());
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
