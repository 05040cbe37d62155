package org.kpigovernor.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.kpigovernor.measure.Fingerprints;

/** Fingerprints in the database. */
final class JdbcFingerprints implements Fingerprints {
    private final Database database;

    JdbcFingerprints(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, String> of(String kind) {
        var fingerprints = new HashMap<String, String>();
        database.useTransaction(
                handle -> handle.createQuery("select name, fingerprint from measured_by where kind = :kind")
                        .bind("kind", kind)
                        .map((row, context) -> Map.entry(row.getString("name"), row.getString("fingerprint")))
                        .forEach(one -> fingerprints.put(one.getKey(), one.getValue())));
        return fingerprints;
    }

    @Override
    public void replace(String kind, Map<String, String> fingerprints) {
        var before = of(kind);
        if (before.equals(fingerprints)) {
            return;
        }
        var gone = before.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), fingerprints.get(name)))
                .toList();
        database.useTransaction(handle -> {
            handle.createUpdate("delete from measured_by where kind = :kind and name = any(:names)")
                    .bind("kind", kind)
                    .bindArray("names", String.class, gone)
                    .execute();
            try (var batch = handle.prepareBatch(
                    "insert into measured_by (kind, name, fingerprint) values (:kind, :name, :fingerprint)")) {
                fingerprints.entrySet().stream()
                        .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                        .forEach(one -> batch.bind("kind", kind)
                                .bind("name", one.getKey())
                                .bind("fingerprint", one.getValue())
                                .add());
                if (batch.size() > 0) {
                    batch.execute();
                }
            }
        });
    }
}
