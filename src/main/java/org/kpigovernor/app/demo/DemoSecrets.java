package org.kpigovernor.app.demo;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the made-up tools and the service know and nobody else does: a secret by source, new for each demonstration.
 *
 * @param bySource in a fixed order of sources
 */
record DemoSecrets(Map<String, String> bySource) {
    static final List<String> SOURCES = List.of("github", "jira", "pagerduty", "gitlab", "measurement");

    static DemoSecrets fresh() {
        var random = new SecureRandom();
        var secrets = new LinkedHashMap<String, String>();
        for (var source : SOURCES) {
            var bytes = new byte[24];
            random.nextBytes(bytes);
            secrets.put(source, HexFormat.of().formatHex(bytes));
        }
        return new DemoSecrets(Collections.unmodifiableMap(secrets));
    }

    String of(String source) {
        return bySource.getOrDefault(source, "");
    }

    @Override
    public String toString() {
        return "DemoSecrets" + bySource.keySet();
    }
}
