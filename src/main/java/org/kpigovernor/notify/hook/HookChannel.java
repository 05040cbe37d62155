package org.kpigovernor.notify.hook;

import java.time.Clock;
import org.kpigovernor.notify.Channel;
import org.kpigovernor.notify.FinalFailure;
import org.kpigovernor.notify.HookPayload;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.RetryableFailure;

/** A channel that posts each notice's payload to one address, as chats and webhooks take them. */
public final class HookChannel implements Channel {
    /** What is done to a payload at the last moment, such as signing it. */
    @FunctionalInterface
    public interface Finish {
        Call finish(Notice notice, byte[] payload);
    }

    private final String name;
    private final Asking asking;
    private final Finish finish;

    public HookChannel(HookSettings settings, Wire wire, Clock clock, Finish finish) {
        this.name = settings.name();
        this.asking = new Asking(wire, settings, clock);
        this.finish = finish;
    }

    /** Posts the payload as it is. */
    public static HookChannel plain(HookSettings settings, Wire wire, Clock clock) {
        return new HookChannel(settings, wire, clock, (notice, payload) -> Call.post("/", payload));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(Notice notice) throws RetryableFailure, FinalFailure {
        var reply = asking.ask(finish.finish(notice, HookPayload.of(notice)));
        // The older kind of Teams webhook says so in an answer of status 200
        if (reply.text().startsWith("Webhook message delivery failed")) {
            throw new RetryableFailure(name + " answered that the delivery failed", null, null);
        }
    }
}
