package org.kpigovernor.ingest.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.State;

/** JSON objects that a feed keeps in its state, such as what it has still to ask about. */
final class Listed {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Listed() {}

    static List<Json> of(State state, String word) {
        return state.has(word) ? Json.parseList(bytes(state.get(word))) : List.of();
    }

    /** Empty for none, so that the word isn't kept. */
    static String text(List<Json> objects) {
        return objects.isEmpty()
                ? ""
                : MAPPER.valueToTree(objects.stream().map(Json::toNode).toList())
                        .toString();
    }

    /** The object with these members only. */
    static Json only(Json object, List<String> members) {
        ObjectNode node = (ObjectNode) object.toNode();
        node.retain(members);
        return of(node);
    }

    static Json of(JsonNode object) {
        return Json.parse(bytes(object.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
