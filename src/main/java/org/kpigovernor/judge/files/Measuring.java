package org.kpigovernor.judge.files;

import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;

/** By which rows each KPI is measured from events: those of the profile that is chosen for it, or for all. */
public final class Measuring {
    private final List<MeasureRow> rows;
    private final List<ProfileRow> chosen;

    public Measuring(Tables tables) {
        this.rows = tables.measures().stream()
                .map(entry -> entry.values().row(entry.place()))
                .toList();
        this.chosen = tables.profiles().stream().map(Entry::values).toList();
    }

    /** The KPI's own row outweighs the one for all; what the profile doesn't know is measured as usual. */
    public String profile(String kpi) {
        return chosen(kpi, kpi).or(() -> chosen("*", kpi)).orElse(MeasureRow.GOVERNOR);
    }

    private Optional<String> chosen(String row, String kpi) {
        return chosen.stream()
                .filter(one -> one.kpi().equals(row))
                .map(ProfileRow::profile)
                .filter(profile -> rows.stream()
                        .anyMatch(one -> one.isWhole()
                                && one.kpi().equals(kpi)
                                && one.profile().equals(profile)))
                .findFirst();
    }

    public List<MeasureRow> rows(String kpi) {
        var profile = profile(kpi);
        return rows.stream()
                .filter(row -> row.kpi().equals(kpi) && row.profile().equals(profile))
                .toList();
    }

    /** The definition with the profile that it is measured by, and that profile's words. */
    public KpiDefinition chosen(KpiDefinition kpi) {
        var rows = rows(kpi.id());
        return rows.stream()
                .filter(MeasureRow::isWhole)
                .findFirst()
                .map(row -> kpi.by(row.profile(), row.inWords().isEmpty() ? kpi.formula() : row.inWords()))
                .orElse(kpi);
    }
}
