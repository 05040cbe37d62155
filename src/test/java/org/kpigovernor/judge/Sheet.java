package org.kpigovernor.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet, written with bars between its cells; cells that end in dots are merged with their neighbours, as Drools wants it of CSV. */
record Sheet(List<List<String>> rows) {
    static Sheet of(String text) {
        return new Sheet(text.lines()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList());
    }

    byte[] as(String ending) {
        return ending.equals("csv") ? csv() : xlsx();
    }

    private byte[] csv() {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] xlsx() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(XSSFWorkbook workbook) {
        var sheet = workbook.createSheet();
        for (int line = 0; line < rows.size(); line++) {
            var cells = rows.get(line);
            var row = sheet.createRow(line);
            int merged = 0;
            for (int column = 0; column < cells.size(); column++) {
                var text = cells.get(column);
                if (text.matches("[0-9.]+")) {
                    row.createCell(column).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(column).setCellValue(text.replaceFirst("\\.\\.\\.$", ""));
                }
                merged = text.endsWith("...") ? merged + 1 : 0;
                boolean isLast =
                        column + 1 == cells.size() || !cells.get(column + 1).endsWith("...");
                if (merged > 1 && isLast) {
                    sheet.addMergedRegion(new CellRangeAddress(line, line, column - merged + 1, column));
                }
            }
        }
    }
}
