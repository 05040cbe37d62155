package org.kpigovernor.notify.hook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kpigovernor.notify.Notice;

/**
 * Signs webhooks, so that their receiver knows that they come from here and when: HMAC-SHA256 over the seconds of the epoch, a point, and the body.
 * Each attempt is signed afresh; what stays the same is the {@code Idempotency-Key}, the notice's key.
 */
public final class Signing implements HookChannel.Finish {
    static final String HEADER = "X-KPI-Governor-Signature";

    private final String secret;
    private final Clock clock;

    public Signing(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Call finish(Notice notice, byte[] payload) {
        var seconds = clock.instant().getEpochSecond();
        return Call.post("/", payload)
                .with(Map.of(
                        HEADER,
                        "t=" + seconds + ",v1=" + signature(seconds, payload),
                        "Idempotency-Key",
                        notice.key()));
    }

    private String signature(long seconds, byte[] payload) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((seconds + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(payload);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
