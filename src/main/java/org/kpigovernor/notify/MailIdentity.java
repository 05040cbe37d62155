package org.kpigovernor.notify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who writes the mails and where their links lead.
 *
 * @param baseUrl where people reach the pages, without a slash at the end
 * @param from the sender's address, as {@code KPI Governor <kpi@example.com>}
 */
public record MailIdentity(String baseUrl, String from) {
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+)");

    public String caseUrl(String id) {
        return baseUrl + "/cases/" + encoded(id);
    }

    /** The form on a closed case's page that asks whether it was worth raising, with the reader's name in it. */
    public String answerUrl(String id, String recipient) {
        return caseUrl(id) + "?by=" + encoded(recipient) + "#worth";
    }

    public String teamUrl(String id) {
        return baseUrl + "/teams/" + encoded(id);
    }

    /** Where a quarter's KPIs are kept, changed or retired, with the reader's name in it. */
    public String quarterlyUrl(String team, String quarter, String recipient) {
        return "%s/reviews/quarterly/%s/%s?by=%s".formatted(baseUrl, encoded(team), quarter, encoded(recipient));
    }

    /** Where the active rules are listed with their places and how good their alerts were. */
    public String rulesUrl() {
        return baseUrl + "/api/rules";
    }

    /** Where a person stops mails of this kind, which are about no team. */
    public String unsubscribeUrl(String recipient, String kind) {
        return "%s/unsubscribe?to=%s&kind=%s".formatted(baseUrl, encoded(recipient), kind);
    }

    /** Where a person stops mails of this kind about this team. */
    public String unsubscribeUrl(String recipient, String kind, String team) {
        return "%s/unsubscribe?to=%s&kind=%s&team=%s".formatted(baseUrl, encoded(recipient), kind, encoded(team));
    }

    /** The Message-ID of the notice with that key: the same whenever it is asked for, and the same on every node. */
    public String messageId(String key) {
        return "<" + digest(key).substring(0, 32) + "@" + domain() + ">";
    }

    private String domain() {
        var matcher = DOMAIN.matcher(from);
        return matcher.find() ? matcher.group(1) : "kpi-governor.invalid";
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
