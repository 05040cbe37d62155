package org.kpigovernor.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.Optional;
import org.kpigovernor.catalogue.Violations;

/**
 * Checks the words of a mapping by the constraints of a record and puts each violation down where its word stands.
 *
 * <p>A constraint's message reads {@code what — hint} and goes on from the key and the word.
 */
final class Constraints {
    private Constraints() {}

    static void check(Mapping mapping, Record words) {
        Violations.of(words).forEach(violation -> putDown(mapping, violation));
    }

    private static void putDown(Mapping mapping, ConstraintViolation<Record> violation) {
        var message = violation.getMessage().split(" — ", 2);
        var hint = message.length > 1 ? message[1] : "";
        var key = key(violation.getPropertyPath());
        var value = value(mapping, violation.getPropertyPath());
        var word = value.isEmpty() ? "" : " `" + violation.getInvalidValue() + "`";
        value.orElse(mapping.place()).wrong("`" + key + "`" + word + " " + message[0], hint);
    }

    private static String key(Path path) {
        return path.iterator().next().getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The word's own value: the key's, or inside it an item of a list or an entry of a mapping. */
    private static Optional<Value> value(Mapping mapping, Path path) {
        var value = mapping.get(key(path));
        for (var node : path) {
            if (node.getIndex() != null) {
                value = value.map(list -> list.items().get(node.getIndex()));
            } else if (node.getKey() != null) {
                value = value.flatMap(inner -> inner.mapping().get(node.getKey().toString()));
            }
        }
        return value;
    }
}
