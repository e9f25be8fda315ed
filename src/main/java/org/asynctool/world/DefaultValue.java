package org.asynctool.world;

import java.lang.reflect.Type;
import java.util.Optional;
import org.asynctool.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the default of a parameter from its annotation and checks it against the parameter's type.
 *
 * @param place what the parameter belongs to, to begin messages with
 * @param name the parameter's name
 */
record DefaultValue(String place, String name) {

    Optional<JsonNode> of(Optional<ToolParam> param, Type type, ObjectNode schema) {
        return param.map(ToolParam::defaultValue)
                .filter(text -> !text.isEmpty())
                .map(text -> checked(text, type, schema));
    }

    private JsonNode checked(String text, Type type, ObjectNode schema) {
        if (TypeSchemas.isOptional(type)) {
            throw wrong("has a default and is Optional; leave one of them away");
        }
        JsonNode value = read(text);
        ToolSchema.compile(place, schema).problem(value).ifPresent(problem -> {
            throw wrong("has a default that does not fit: " + problem);
        });
        return value;
    }

    private JsonNode read(String text) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw wrong("has the default `" + text
                    + "`, which is not JSON; a text needs quotes: defaultValue = \"\\\"economy\\\"\"");
        }
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(place + ": '" + name + "' " + problem);
    }
}
