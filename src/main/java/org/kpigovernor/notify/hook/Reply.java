package org.kpigovernor.notify.hook;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What another service answered.
 *
 * @param headers by name, in small letters
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that came, compared by nobody
public record Reply(int status, Map<String, String> headers, byte[] body) {
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
