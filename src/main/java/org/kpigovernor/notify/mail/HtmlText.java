package org.kpigovernor.notify.mail;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** The words of an HTML mail, for those who write nothing else. What it quotes is left out. */
final class HtmlText {
    private static final Pattern NOT_SHOWN = Pattern.compile("(?is)<(head|style|script)\\b.*?</\\1>");
    private static final Pattern QUOTED =
            Pattern.compile("(?is)<blockquote\\b.*|<div[^>]*(gmail_quote|divRplyFwdMsg|appendonsend).*");
    private static final Pattern LINE_END = Pattern.compile("(?i)<(br|/p|/div|/li|/tr)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private HtmlText() {}

    static String of(String html) {
        var shown = QUOTED.matcher(NOT_SHOWN.matcher(html).replaceAll("")).replaceFirst("");
        var lines = LINE_END.matcher(shown.replaceAll("\\s+", " ")).replaceAll("\n");
        return StringEscapeUtils.unescapeHtml4(TAG.matcher(lines).replaceAll(""))
                .strip();
    }
}
