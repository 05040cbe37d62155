package org.kpigovernor.ingest;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Decides whether a request is a delivery to keep: its content type, who sent it, and that its body can be read. */
public final class DeliveryCheck {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, Translator> translators;
    private final SignatureCheck signatures;
    private final BiFunction<String, Map<String, String>, Map<String, String>> kept;
    private final Clock clock;

    /**
     * Wires it.
     *
     * @param translators by source
     * @param kept which of a source's headers are kept with a delivery; signatures and tokens are not
     */
    public DeliveryCheck(
            Map<String, Translator> translators,
            SignatureCheck signatures,
            BiFunction<String, Map<String, String>, Map<String, String>> kept,
            Clock clock) {
        this.translators = Map.copyOf(translators);
        this.signatures = signatures;
        this.kept = kept;
        this.clock = clock;
    }

    /** The delivery, or why it is refused. */
    public Result check(String source, Map<String, String> headers, byte[] body) {
        var translator = translators.get(source);
        if (translator == null) {
            return new Refused(Refusal.UNKNOWN_SOURCE, "nothing here knows the source " + source);
        }
        var type = mediaType(headers);
        if (!isReadable(source, type)) {
            return new Refused(
                    Refusal.CONTENT_TYPE, "the content type " + type + " can't be read; send application/json instead");
        }
        var forged = signatures.refusal(source, headers, body, clock.instant());
        if (forged != null) {
            return new Refused(Refusal.SIGNATURE, forged);
        }
        var broken = broken(source, type, body);
        return broken == null ? admit(translator, headers, body) : new Refused(Refusal.BODY, broken);
    }

    private Result admit(Translator translator, Map<String, String> headers, byte[] body) {
        var source = translator.source();
        var known = kept.apply(source, headers);
        return new Admitted(new Delivery(source, translator.deliveryId(known, body), known, body, clock.instant()));
    }

    private static @Nullable String broken(String source, String type, byte[] body) {
        if (type.equals(FORM)) {
            return BodySyntax.formProblem(body);
        }
        var broken = BodySyntax.problem(body);
        return broken == null && source.equals("measurement") ? MeasurementBody.problem(body) : broken;
    }

    /** The content type without its parameters, in lower case; JSON if none is told. */
    private static String mediaType(Map<String, String> headers) {
        var type =
                headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
        return type.isEmpty() ? "application/json" : type.toLowerCase(Locale.ROOT);
    }

    /** Only GitHub sends forms; CloudEvents and others have JSON types of their own. */
    private static boolean isReadable(String source, String type) {
        return type.endsWith("/json")
                || (type.startsWith("application/") && type.endsWith("+json"))
                || (type.equals(FORM) && source.equals("github"));
    }

    /** What a request comes to. */
    public sealed interface Result {}

    /** A delivery to keep. */
    public record Admitted(Delivery delivery) implements Result {}

    /** A request that isn't kept, and what its sender can do about it. */
    public record Refused(Refusal refusal, String why) implements Result {}
}
