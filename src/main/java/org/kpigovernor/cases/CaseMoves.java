package org.kpigovernor.cases;

/** The words for moves, as {@link CaseMove#move} records them. */
public final class CaseMoves {
    public static final String OPENED = "opened";
    public static final String WORSENED = "worsened";
    /** An acceptance ran out while the verdict still stands. */
    public static final String REOPENED = "reopened";

    /** The signal came back soon after the case had resolved itself. */
    public static final String RETURNED = "returned";

    public static final String ACKNOWLEDGED = "acknowledged";
    public static final String EXPLAINED = "explained";
    public static final String ACTED = "acting";
    public static final String ACCEPTED = "accepted";
    public static final String RESOLVED = "resolved";
    /** Somebody said afterwards whether a closed case was worth raising. */
    public static final String RATED = "rated";

    /** Somebody said something about a case, such as in answer to a mail; it stays as it is. */
    public static final String COMMENTED = "commented";

    /** Who makes the moves that no person makes. */
    public static final String GOVERNOR = "kpi-governor";

    private CaseMoves() {}
}
