package org.kpigovernor.notify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;

/**
 * Who writes the mails and where their links lead.
 *
 * @param baseUrl where people reach the pages, without a slash at the end
 * @param from the sender's address, as {@code KPI Governor <kpi@example.com>}
 * @param tokens signs links that do something; null for mails without such links
 */
public record MailIdentity(
        String baseUrl, String from, @Nullable SignedTokens tokens) {
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+)");

    /** Without links that do something. */
    public MailIdentity(String baseUrl, String from) {
        this(baseUrl, from, null);
    }

    /** Links by which the recipient answers the case as it stands, each by one click; none when links can't be signed. */
    public List<AnswerLink> answers(Case subject, String recipient, Instant now) {
        var signed = tokens;
        return signed == null
                ? List.of()
                : AnswerAction.of(subject).stream()
                        .map(action -> new AnswerLink(
                                action.label(),
                                baseUrl + "/answers/"
                                        + signed.sign(AnswerToken.of(subject, action, recipient, now)
                                                .text())))
                        .toList();
    }

    public String caseUrl(String id) {
        return baseUrl + "/cases/" + encoded(id);
    }

    /** The form on a closed case's page that asks whether it was worth raising, with the reader's name in it if it is one person. */
    public String answerUrl(String id, String recipient) {
        var who = AnswerToken.isChannel(recipient) ? "" : "?by=" + encoded(recipient);
        return caseUrl(id) + who + "#worth";
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
        return tokens == null
                ? "%s/unsubscribe?to=%s&kind=%s".formatted(baseUrl, encoded(recipient), kind)
                : unsubscribeUrl(tokens, recipient, kind, "");
    }

    /** Where a person stops mails of this kind about this team. */
    public String unsubscribeUrl(String recipient, String kind, String team) {
        return tokens == null
                ? "%s/unsubscribe?to=%s&kind=%s&team=%s".formatted(baseUrl, encoded(recipient), kind, encoded(team))
                : unsubscribeUrl(tokens, recipient, kind, team);
    }

    private String unsubscribeUrl(SignedTokens signed, String recipient, String kind, String team) {
        return baseUrl + "/unsubscribe?token=" + signed.sign(new StopToken(recipient, kind, team).text());
    }

    /** Whether a mail program may stop mails by itself, without the reader's confirmation on a page. */
    boolean stopsByOneClick() {
        return tokens != null;
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
