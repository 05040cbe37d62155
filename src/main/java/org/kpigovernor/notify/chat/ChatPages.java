package org.kpigovernor.notify.chat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kpigovernor.notify.Notice;

/**
 * Where chat messages lead for what they leave out.
 *
 * @param baseUrl where people reach the pages, without a slash at the end
 */
public record ChatPages(String baseUrl) {
    String mail(Notice mail) {
        return baseUrl + "/mail?key=" + URLEncoder.encode(mail.key(), StandardCharsets.UTF_8);
    }
}
