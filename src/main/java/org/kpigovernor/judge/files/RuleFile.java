package org.kpigovernor.judge.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One file of a rules folder.
 *
 * @param path relative to the rules folder, with slashes
 * @param shown as problems name it, relative to the home folder
 * @param text of a spreadsheet, which isn't text, a character for each byte
 */
public record RuleFile(String path, String shown, String text) {
    public boolean isRetired() {
        return path.startsWith("retired/");
    }

    /** Whether it holds rules in Drools' language. */
    public boolean isDrl() {
        return path.endsWith(".drl") && !isRetired();
    }

    /** Whether it is one of Drools' decision tables. */
    public boolean isTable() {
        return isTable(path) && !isRetired();
    }

    /** The same of a path, retired or not. */
    public static boolean isTable(String path) {
        return path.endsWith(".drl.csv") || isSpreadsheet(path);
    }

    /** Whether it is kept as bytes, in the format of spreadsheets. */
    public boolean isSpreadsheet() {
        return isSpreadsheet(path);
    }

    static boolean isSpreadsheet(String path) {
        return path.endsWith(".drl.xlsx");
    }

    public byte[] bytes() {
        return text.getBytes(charset());
    }

    private Charset charset() {
        return isSpreadsheet() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    public boolean isCases() {
        return path.endsWith(".cases.yaml") && !isRetired();
    }

    /** The folder that it is in, which is also the package of its rules; empty at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
