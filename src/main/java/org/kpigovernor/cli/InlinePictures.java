package org.kpigovernor.cli;

import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kpigovernor.notify.Notice.Inline;

/** Puts a mail's pictures into its HTML, so that the page is whole without the mail. */
final class InlinePictures {
    private static final Pattern REFERENCE = Pattern.compile("cid:([^\"')\\s>]+)");

    private InlinePictures() {}

    static String into(String html, List<Inline> pictures) {
        return REFERENCE
                .matcher(html)
                .replaceAll(reference -> Matcher.quoteReplacement(pictures.stream()
                        .filter(picture -> picture.contentId().equals(reference.group(1)))
                        .findFirst()
                        .map(InlinePictures::dataUri)
                        .orElse(reference.group())));
    }

    private static String dataUri(Inline picture) {
        return "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
