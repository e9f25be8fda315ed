package org.asynctool.agent.http.cassette;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of requests what differs each time. */
final class VolatileParts {

    private static final String EVERY_ELEMENT = "*";

    private final CassetteRules rules;

    VolatileParts(CassetteRules rules) {
        this.rules = rules;
    }

    /** Returns a URL without the volatile parameters of its query. */
    String url(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return url;
        }
        String kept = Stream.of(url.substring(query + 1).split("&"))
                .filter(parameter -> !rules.volatileQuery().contains(parameter.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return url.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** Takes volatile members out of a body. */
    void removeFrom(JsonNode body) {
        for (String pointer : rules.volatilePointers()) {
            remove(body, Arrays.asList(pointer.substring(1).split("/", -1)));
        }
    }

    private static void remove(JsonNode value, List<String> path) {
        String token = path.get(0).replace("~1", "/").replace("~0", "~");
        List<String> rest = path.subList(1, path.size());
        if (value instanceof ArrayNode list && token.equals(EVERY_ELEMENT)) {
            if (rest.isEmpty()) {
                list.removeAll();
            }
            list.forEach(element -> remove(element, rest));
        } else if (value instanceof ObjectNode object && rest.isEmpty()) {
            object.remove(token);
        } else {
            child(value, token).forEach(found -> remove(found, rest));
        }
    }

    private static Stream<JsonNode> child(JsonNode value, String token) {
        if (value.isArray() && token.matches("0|[1-9][0-9]{0,8}")) {
            return Stream.ofNullable(value.get(Integer.parseInt(token)));
        }
        return Stream.ofNullable(value.get(token));
    }
}
