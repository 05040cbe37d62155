package org.kpigovernor.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.measure.rows.Misread;
import org.kpigovernor.measure.rows.Read;

/** Puts a KPI's parameters in the place of their names in braces. */
final class Filling {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z-]+)}");

    private final KpiDefinition kpi;
    private final Read.Mistakes mistakes;

    Filling(KpiDefinition kpi, Read.Mistakes mistakes) {
        this.kpi = kpi;
        this.mistakes = mistakes;
    }

    Read.Cells cells(MeasureRow row) {
        return new Read.Cells(
                filled("where", row.where()),
                filled("at", row.at()),
                filled("value", row.value()),
                filled("rounding", row.rounding()));
    }

    String filled(String column, String cell) {
        var filled = new StringBuilder();
        var parameter = PARAMETER.matcher(cell);
        while (parameter.find()) {
            parameter.appendReplacement(filled, Matcher.quoteReplacement(value(column, parameter.group(1))));
        }
        return parameter.appendTail(filled).toString();
    }

    private String value(String column, String name) {
        var value = Parameters.of(kpi, name);
        if (value == null) {
            var hint = Nearest.hint(name, Parameters.names(kpi), "add it to the parameters in definitions/kpis.csv");
            mistakes.tell(column, new Misread(kpi.id() + " has no parameter `" + name + "`", hint));
        }
        return value == null ? "" : value;
    }
}
