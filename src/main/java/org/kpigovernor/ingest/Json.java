package org.kpigovernor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its path. Reading something that is missing or of another type throws {@link MalformedDelivery} with the path of what is
 * wrong; a JSON {@code null} is the same as missing. No text or array that is longer than any source's gets through.
 */
public final class Json {
    private static final int LONGEST_TEXT = 1_000;

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
        Json member = member(name);
        if (!member.node.isObject()) {
            throw member.wrong("isn't an object");
        }
        return member;
    }

    /** The elements of an array, those that are null left out; none if it is missing. */
    public List<Json> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        Json member = member(name);
        if (!member.node.isArray()) {
            throw member.wrong("isn't an array");
        }
        List<Json> elements = new ArrayList<>(member.node.size());
        for (int i = 0; i < member.node.size(); i++) {
            if (!member.node.get(i).isNull()) {
                elements.add(new Json(member.node.get(i), member.path + "[" + i + "]"));
            }
        }
        return elements;
    }

    /** The same, but none too if that member is something else than an array. */
    public List<Json> listIfAny(String name) {
        return node.path(name).isArray() ? list(name) : List.of();
    }

    /** The names in an array of texts, or of objects that have a name under that key. */
    public TreeSet<String> names(String name, String key) {
        TreeSet<String> names = new TreeSet<>();
        for (Json element : list(name)) {
            names.add(element.node.isObject() ? element.text(key) : element.asText());
        }
        return names;
    }

    public String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw member(name).wrong(has(name) ? "is empty" : "is missing");
        }
        return text;
    }

    /** The text, or null if it is missing or blank. */
    public @Nullable String textOrNull(String name) {
        if (!has(name)) {
            return null;
        }
        String text = member(name).asText();
        return text.isBlank() ? null : text;
    }

    /** A number or a text that names something, as text. */
    public String id(String name) {
        String id = idOrNull(name);
        if (id == null) {
            throw member(name).wrong("is missing");
        }
        return id;
    }

    public @Nullable String idOrNull(String name) {
        if (!has(name)) {
            return null;
        }
        return member(name).node.isIntegralNumber() ? String.valueOf(whole(name)) : textOrNull(name);
    }

    /** A whole number. */
    public long whole(String name) {
        Json member = present(name);
        if (!member.node.isIntegralNumber() || !member.node.canConvertToLong()) {
            throw member.wrong("isn't a whole number");
        }
        return member.node.longValue();
    }

    public @Nullable Integer countOrNull(String name) {
        if (!has(name)) {
            return null;
        }
        long count = whole(name);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw member(name).wrong("isn't a count");
        }
        return (int) count;
    }

    /** A finite number. */
    public double number(String name) {
        Json member = present(name);
        if (!member.node.isNumber() || !Double.isFinite(member.node.doubleValue())) {
            throw member.wrong("isn't a number");
        }
        return member.node.doubleValue();
    }

    /** Whether that member is true; false if it is missing. */
    public boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (!member(name).node.isBoolean()) {
            throw member(name).wrong("isn't true or false");
        }
        return member(name).node.booleanValue();
    }

    public Instant time(String name) {
        return present(name).asTime();
    }

    public @Nullable Instant timeOrNull(String name) {
        return has(name) && !(member(name).node.isTextual() && textOrNull(name) == null) ? time(name) : null;
    }

    /** This value as a text of any length; null if it is an object. */
    public @Nullable String rawText() {
        return node.isValueNode() ? node.asText() : null;
    }

    /** The error that this value is wrong in that way. */
    public MalformedDelivery wrong(String how) {
        return new MalformedDelivery(path + " " + how);
    }

    private Json present(String name) {
        if (!has(name)) {
            throw member(name).wrong("is missing");
        }
        return member(name);
    }

    private Json member(String name) {
        return new Json(node.path(name), path + "." + name);
    }

    private String asText() {
        if (!node.isTextual()) {
            throw wrong("isn't a text");
        }
        String text = node.textValue();
        if (text.length() > LONGEST_TEXT) {
            throw wrong("is longer than " + LONGEST_TEXT + " characters");
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw wrong("has characters that no database keeps");
        }
        return text;
    }

    private Instant asTime() {
        Instant time = node.isIntegralNumber() && node.canConvertToLong()
                ? Times.ofEpoch(node.longValue())
                : Times.parse(asText());
        if (time == null) {
            throw wrong("isn't a time with an offset between 1970 and 2199");
        }
        return time;
    }
}
