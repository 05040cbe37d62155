package org.kpigovernor.judge.files;

/**
 * One file of a rules folder.
 *
 * @param path relative to the rules folder, with slashes
 * @param shown as problems name it, relative to the home folder
 */
public record RuleFile(String path, String shown, String text) {
    public boolean isRetired() {
        return path.startsWith("retired/");
    }

    /** Whether it holds rules in Drools' language. */
    public boolean isDrl() {
        return path.endsWith(".drl") && !isRetired();
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
