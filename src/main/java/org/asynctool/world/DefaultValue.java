package org.asynctool.world;

import java.util.Optional;
import org.asynctool.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the default of a parameter from its annotation and checks it against the parameter's schema. */
final class DefaultValue {

    private DefaultValue() {}

    static Optional<JsonNode> of(ToolParam param, ObjectNode schema, String place) {
        if (param.defaultValue().isEmpty()) {
            return Optional.empty();
        }
        JsonNode value = read(param.defaultValue(), place);
        ToolSchema.compile(place, schema).problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(place + " has a default that does not fit: " + problem);
        });
        return Optional.of(value);
    }

    private static JsonNode read(String text, String place) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    place + " has the default `" + text
                            + "`, which is not JSON; a text needs quotes: defaultValue = \"\\\"economy\\\"\"",
                    e);
        }
    }
}
