package org.asynctool.environment;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The values that a schema names itself, which an agent may use although no request and no result holds them. */
final class SchemaChoices {

    private SchemaChoices() {}

    /** Returns defaults, enumerations and constants at any depth, in the order of the schema. */
    static List<JsonNode> of(JsonNode schema) {
        List<JsonNode> choices = new ArrayList<>();
        collect(schema, choices);
        return choices;
    }

    private static void collect(JsonNode schema, List<JsonNode> choices) {
        schema.properties().forEach(member -> {
            switch (member.getKey()) {
                case "enum" -> member.getValue().forEach(choices::add);
                case "default", "const" -> choices.add(member.getValue());
                default -> collect(member.getValue(), choices);
            }
        });
        if (schema.isArray()) {
            schema.forEach(element -> collect(element, choices));
        }
    }
}
