package org.kpigovernor.web.pages;

import java.util.List;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.notify.wording.Days;

/** Who would be told of a case, and when, in words; the time is on the clock of whom it is for. */
public record PreviewRow(
        String at, String who, String insteadOf, String news, String step, String heldBack, boolean told) {
    static List<PreviewRow> of(Preview preview) {
        return preview.lines().stream().map(PreviewRow::of).toList();
    }

    private static PreviewRow of(Preview.Line line) {
        return new PreviewRow(
                line.at() == null ? "when that is over" : Days.moment(line.at(), line.zone()),
                line.recipient().isEmpty() ? "nobody" : line.recipient(),
                line.insteadOf(),
                line.news(),
                line.step(),
                String.join("; ", line.heldBack()),
                line.told());
    }
}
