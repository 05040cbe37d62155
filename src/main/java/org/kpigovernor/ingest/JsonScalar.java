package org.kpigovernor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A JSON value that is to be a text, a number or the like, with its path; throws {@link MalformedDelivery} if it
 * isn't.
 */
record JsonScalar(JsonNode node, String path) {
    private static final int LONGEST_TEXT = 1_000;

    String text() {
        if (!node.isTextual()) {
            throw wrong("isn't a text");
        }
        String text = node.textValue();
        if (text.length() > LONGEST_TEXT) {
            throw wrong("is longer than " + LONGEST_TEXT + " characters");
        }
        if (!canBeKept(text)) {
            throw wrong("has characters that no database keeps");
        }
        return text;
    }

    /** Without a NUL or half a pair of surrogates. */
    private static boolean canBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    boolean isBlank() {
        return node.isTextual() && text().isBlank();
    }

    /** A whole number as text, or a text. */
    String id() {
        return node.isIntegralNumber() ? String.valueOf(whole()) : text();
    }

    long whole() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong("isn't a whole number");
        }
        return node.longValue();
    }

    int count() {
        long count = whole();
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw wrong("isn't a count");
        }
        return (int) count;
    }

    double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong("isn't a number");
        }
        return node.doubleValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("isn't true or false");
        }
        return node.booleanValue();
    }

    Instant time() {
        boolean epoch = node.isIntegralNumber() && node.canConvertToLong();
        Instant time = epoch ? Times.ofEpoch(node.longValue()) : Times.parse(text());
        if (time == null) {
            throw wrong("isn't a time with an offset between 1970 and 2199");
        }
        return time;
    }

    MalformedDelivery wrong(String how) {
        return new MalformedDelivery(path + " " + how);
    }
}
