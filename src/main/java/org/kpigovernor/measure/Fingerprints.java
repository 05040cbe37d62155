package org.kpigovernor.measure;

import java.util.Map;

/** By what the readings were last measured, as short texts of several kinds. */
public interface Fingerprints {
    /** Those of a kind, by name. */
    Map<String, String> of(String kind);

    /** Keeps these in the place of all of that kind. */
    void replace(String kind, Map<String, String> fingerprints);
}
