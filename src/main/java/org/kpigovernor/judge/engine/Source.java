package org.kpigovernor.judge.engine;

/**
 * What Drools compiles.
 *
 * @param path relative to the rules folder, for {@code rows.drl} a made-up one
 */
record Source(String path, String drl) {
    /** Folders must correspond to packages, whose names can't hold hyphens. */
    String resource() {
        int slash = path.lastIndexOf('/');
        return "src/main/resources/" + path.substring(0, slash).replace('-', '_') + path.substring(slash);
    }
}
