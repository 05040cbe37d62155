package org.kpigovernor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableDiffTest {
    private static final String HEADER = "kpi,team,team kind,priority,watch line,why\n";

    @Test
    void aChangedCellIsToldByItsRowsSubjectWithOldAndNew() {
        assertThat(TableDiff.lines(
                        "thresholds/thresholds.csv",
                        HEADER + "*,*,*,*,0.75,measured\nmttr,*,data,important,,old\n",
                        HEADER + "*,*,*,*,1,measured\nmttr,*,data,important,2,old\n"))
                .containsExactly(
                        "thresholds/thresholds.csv, the row for all: watch line 0.75 → 1",
                        "thresholds/thresholds.csv, mttr, team kind data, priority important: watch line (empty) → 2");
    }

    @Test
    void rowsThatCameAndWentAreToldAndMovedOnesAreNot() {
        assertThat(TableDiff.lines("definitions/kpis.csv", "id,name\na,A\nb,B\nc,C\n", "id,name\nc,C\na,A\nd,D\n"))
                .containsExactly("definitions/kpis.csv, d: row added", "definitions/kpis.csv, b: row removed");
    }

    @Test
    void aColumnMoreIsAChangeOfEachRow() {
        assertThat(TableDiff.lines("owners.csv", "id\nx\n", "id,mail\nx,x@example.com\n"))
                .containsExactly("owners.csv, x: mail (empty) → x@example.com");
    }
}
