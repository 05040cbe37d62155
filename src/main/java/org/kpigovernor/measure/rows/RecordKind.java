package org.kpigovernor.measure.rows;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind of record that rows can be written over, and its fields. */
public final class RecordKind<R> {
    private final String name;
    private final String about;
    private final Map<String, Field<R>> fields = new LinkedHashMap<>();

    public RecordKind(String name, String about, List<Field<R>> fields) {
        this.name = name;
        this.about = about;
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    /** As rows write it, such as {@code pull request}. */
    public String name() {
        return name;
    }

    /** Which things have such a record. */
    public String about() {
        return about;
    }

    public Collection<Field<R>> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    Set<String> names() {
        return fields.keySet();
    }

    Field<R> field(String field) {
        return java.util.Objects.requireNonNull(fields.get(field), field);
    }
}
