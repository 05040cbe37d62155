package org.kpigovernor.notify.ticket;

import java.time.Clock;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.notify.Channel;
import org.kpigovernor.notify.FinalFailure;
import org.kpigovernor.notify.HookPayload;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.RetryableFailure;
import org.kpigovernor.notify.hook.Asking;
import org.kpigovernor.notify.hook.Call;
import org.kpigovernor.notify.hook.HookSettings;
import org.kpigovernor.notify.hook.JsonBytes;
import org.kpigovernor.notify.hook.Wire;

/**
 * Sends events to PagerDuty. The routing key, which is the secret, is put in at the last moment, so that no notice keeps it. What comes late, after an
 * outage, triggers nothing that is over by then, since its end may have been told already.
 */
public final class PagerDutyChannel implements Channel {
    private final HookSettings settings;
    private final Asking asking;
    private final Cases cases;

    public PagerDutyChannel(HookSettings settings, Wire wire, Clock clock, Cases cases) {
        this.settings = settings;
        this.asking = new Asking(wire, settings, clock);
        this.cases = cases;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void send(Notice notice) throws RetryableFailure, FinalFailure {
        var event = JsonBytes.readOwn(HookPayload.of(notice));
        if (event.path("event_action").asText().equals("trigger") && isOver(notice)) {
            throw new FinalFailure(notice.caseId() + " was over before PagerDuty could be told that it began", null);
        }
        event.put("routing_key", settings.address().secret());
        asking.ask(Call.post("/", JsonBytes.of(event)));
    }

    private boolean isOver(Notice notice) {
        var id = notice.caseId();
        return id != null && cases.find(id).filter(Case::isOpen).isEmpty();
    }
}
