package org.kpigovernor.ingest.github;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.MalformedDelivery;

/**
 * The JSON in a delivery that may be a form, which is what GitHub sends when a webhook's content type is left as it
 * was.
 */
final class FormBody {
    private static final String PAYLOAD = "payload=";

    private FormBody() {}

    static byte[] json(Delivery delivery) {
        if (!isForm(delivery)) {
            return delivery.body();
        }
        for (String field : new String(delivery.body(), StandardCharsets.UTF_8).split("&", -1)) {
            if (field.startsWith(PAYLOAD)) {
                return decoded(field.substring(PAYLOAD.length()));
            }
        }
        throw new MalformedDelivery("the form has no field payload");
    }

    // An imported line keeps the header of the delivery that it was, but its body is JSON already
    private static boolean isForm(Delivery delivery) {
        String type = delivery.header("content-type").toLowerCase(Locale.ROOT);
        byte[] body = delivery.body();
        return type.startsWith("application/x-www-form-urlencoded") && body.length > 0 && body[0] != '{';
    }

    private static byte[] decoded(String payload) {
        try {
            return URLDecoder.decode(payload, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedDelivery("the form's field payload has a broken escape");
        }
    }
}
