package org.kpigovernor.app.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kpigovernor.app.demo.organisation.MadeUpDelivery;

/** Signs deliveries as each tool does: GitHub, Jira and PagerDuty by HMAC-SHA256 over the body, the others with a token. */
final class Signer {
    private final DemoSecrets secrets;

    Signer(DemoSecrets secrets) {
        this.secrets = secrets;
    }

    /** The delivery's headers with the signature; a forged delivery keeps the one that it brings. */
    Map<String, String> signed(MadeUpDelivery delivery) {
        var headers = new LinkedHashMap<>(delivery.headers());
        var secret = secrets.of(delivery.source());
        switch (delivery.source()) {
            case "github" -> headers.putIfAbsent("X-Hub-Signature-256", "sha256=" + hmac(secret, delivery.body()));
            case "jira" -> headers.put("X-Hub-Signature", "sha256=" + hmac(secret, delivery.body()));
            case "pagerduty" -> headers.put("X-PagerDuty-Signature", "v1=" + hmac(secret, delivery.body()));
            case "gitlab" -> headers.put("X-Gitlab-Token", secret);
            default -> headers.put("Authorization", "Bearer " + secret);
        }
        return headers;
    }

    private static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
