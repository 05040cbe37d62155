package org.kpigovernor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its path. Reading something that is missing or of another type throws {@link MalformedDelivery}
 * with the path of what is wrong. A JSON {@code null} is the same as missing, and no text gets through that is too
 * long or that no database keeps.
 */
public final class Json {
    private final JsonNode node;
    private final String path;

    private Json(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The object that a body holds. */
    public static Json parse(byte[] body) {
        JsonNode root = JsonBody.parse(body);
        if (!root.isObject()) {
            throw new MalformedDelivery("the body isn't a JSON object");
        }
        return new Json(root, "$");
    }

    /** The elements of the array that a body holds, those that are null left out. */
    public static List<Json> parseList(byte[] body) {
        JsonNode root = JsonBody.parse(body);
        if (!root.isArray()) {
            throw new MalformedDelivery("the body isn't a JSON array");
        }
        List<Json> elements = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            if (!root.get(i).isNull()) {
                elements.add(new Json(root.get(i), "$[" + i + "]"));
            }
        }
        return elements;
    }

    /** The value itself, to be written as it was read. */
    public JsonNode toNode() {
        return node.deepCopy();
    }

    /** Whether that member is there and not null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** Whether that member is there and is null, which some sources use to say something. */
    public boolean isNull(String name) {
        JsonNode member = node.get(name);
        return member != null && member.isNull();
    }

    public Json object(String name) {
        Json object = objectOrNull(name);
        if (object == null) {
            throw member(name).wrong("is missing");
        }
        return object;
    }

    public @Nullable Json objectOrNull(String name) {
        if (!has(name)) {
            return null;
        }
        if (!node.get(name).isObject()) {
            throw member(name).wrong("isn't an object");
        }
        return new Json(node.get(name), path + "." + name);
    }

    /** The elements of an array, those that are null left out; none if it is missing. */
    public List<Json> list(String name) {
        if (has(name) && !node.get(name).isArray()) {
            throw member(name).wrong("isn't an array");
        }
        return listIfAny(name);
    }

    /** The same, but none too if that member is something else than an array. */
    public List<Json> listIfAny(String name) {
        JsonNode array = node.path(name);
        List<Json> elements = new ArrayList<>();
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            if (!array.get(i).isNull()) {
                elements.add(new Json(array.get(i), path + "." + name + "[" + i + "]"));
            }
        }
        return elements;
    }

    /** The names in an array of texts, or of objects that have a name under that key. */
    public Set<String> names(String name, String key) {
        Set<String> names = new TreeSet<>();
        for (Json element : list(name)) {
            names.add(
                    element.node.isObject()
                            ? element.text(key)
                            : element.scalar().text());
        }
        return names;
    }

    /** A text that isn't blank. */
    public String text(String name) {
        JsonScalar member = present(name);
        if (member.isBlank()) {
            throw member.wrong("is empty");
        }
        return member.text();
    }

    /** The text, or null if it is missing or blank. */
    public @Nullable String textOrNull(String name) {
        return isBlank(name) ? null : text(name);
    }

    /** A whole number or a text that names something, as text. */
    public String id(String name) {
        return present(name).isBlank() ? text(name) : present(name).id();
    }

    public @Nullable String idOrNull(String name) {
        return isBlank(name) ? null : id(name);
    }

    /** A whole number. */
    public long whole(String name) {
        return present(name).whole();
    }

    /** A whole number from 0 on, or null if it is missing. */
    public @Nullable Integer countOrNull(String name) {
        return has(name) ? member(name).count() : null;
    }

    /** A finite number. */
    public double number(String name) {
        return present(name).number();
    }

    /** Whether that member is true; false if it is missing. */
    public boolean flag(String name) {
        return has(name) && member(name).flag();
    }

    public Instant time(String name) {
        return present(name).time();
    }

    public @Nullable Instant timeOrNull(String name) {
        return isBlank(name) ? null : time(name);
    }

    /** The times in an array of texts; none if it is missing. */
    public List<Instant> times(String name) {
        return list(name).stream().map(element -> element.scalar().time()).toList();
    }

    /** This value as a text of any length; null if it is an object or an array. */
    public @Nullable String rawText() {
        return node.isValueNode() ? node.asText() : null;
    }

    private boolean isBlank(String name) {
        return !has(name) || member(name).isBlank();
    }

    private JsonScalar present(String name) {
        if (!has(name)) {
            throw member(name).wrong("is missing");
        }
        return member(name);
    }

    private JsonScalar member(String name) {
        return new JsonScalar(node.path(name), path + "." + name);
    }

    private JsonScalar scalar() {
        return new JsonScalar(node, path);
    }
}
