package org.kpigovernor.cases;

/** A case was changed by somebody else between being read and being kept; nothing was kept of the second change. */
public final class ChangedMeanwhile extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String id) {
        super(id + " changed meanwhile");
    }
}
