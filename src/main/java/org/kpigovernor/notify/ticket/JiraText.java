package org.kpigovernor.notify.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;
import org.kpigovernor.notify.hook.JsonBytes;

/** Paragraphs as Jira wants them: a document tree on Cloud, whose texts are only texts, and wiki markup on Data Center, where signs are escaped. */
enum JiraText {
    CLOUD("3") {
        @Override
        JsonNode of(List<String> paragraphs) {
            var document = JsonBytes.object().put("type", "doc").put("version", 1);
            var content = document.putArray("content");
            paragraphs.forEach(text -> content.add(paragraph(text)));
            return document;
        }
    },
    DATA_CENTER("2") {
        @Override
        JsonNode of(List<String> paragraphs) {
            return TextNode.valueOf(String.join(
                    "\n\n", paragraphs.stream().map(JiraText::escaped).toList()));
        }
    };

    private static final Pattern MARKUP = Pattern.compile("[\\\\{}\\[\\]*_^~+|!?#@-]");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final String version;

    JiraText(String version) {
        this.version = version;
    }

    /** The path of a resource of its REST API. */
    String path(String resource) {
        return "/rest/api/" + version + "/" + resource;
    }

    abstract JsonNode of(List<String> paragraphs);

    private static ObjectNode paragraph(String text) {
        var paragraph = JsonBytes.object().put("type", "paragraph");
        var run = paragraph.putArray("content").addObject().put("type", "text").put("text", text);
        if (ADDRESS.matcher(text).matches()) {
            run.putArray("marks")
                    .addObject()
                    .put("type", "link")
                    .putObject("attrs")
                    .put("href", text);
        }
        return paragraph;
    }

    /** A paragraph that is an address alone is left as it is: Jira makes a link of it. */
    private static String escaped(String text) {
        return ADDRESS.matcher(text).matches() ? text : MARKUP.matcher(text).replaceAll("\\\\$0");
    }
}
