package org.kpigovernor.judge.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFile;

/** Opens spreadsheets: only what a person sees in one sheet, and nothing that unpacks into more than a table needs. */
final class Workbooks {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private Workbooks() {}

    /** The workbook; what isn't read in it becomes a problem. */
    static XSSFWorkbook open(RuleFile file, Problems problems) throws IOException {
        if (unpacked(file.bytes()) > MOST_BYTES) {
            throw new IOException("it unpacks into more than " + MOST_BYTES / 1024 / 1024 + " MiB");
        }
        var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()));
        onlyOneSheet(workbook, file, problems);
        noFormulas(workbook.getSheetAt(0), file, problems);
        return workbook;
    }

    /** Counted no further than is allowed. */
    private static long unpacked(byte[] bytes) throws IOException {
        long size = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (size <= MOST_BYTES && zip.getNextEntry() != null) {
                for (int read = 0; read >= 0 && size <= MOST_BYTES; read = zip.read(buffer)) {
                    size += read;
                }
            }
        }
        return size;
    }

    private static void onlyOneSheet(XSSFWorkbook workbook, RuleFile file, Problems problems) {
        IntStream.range(1, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .filter(sheet -> sheet.getPhysicalNumberOfRows() > 0)
                .forEach(sheet -> problems.add(
                        file.shown(),
                        0,
                        0,
                        "nothing reads the sheet `" + sheet.getSheetName() + "`",
                        "one sheet a file"));
    }

    private static void noFormulas(Sheet sheet, RuleFile file, Problems problems) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    int column = cell.getColumnIndex() + 1;
                    var what = Cell.in(column, "formulas aren't worked out");
                    problems.add(file.shown(), cell.getRowIndex() + 1, column, what, "write the value");
                }
            }
        }
    }
}
