package org.asynctool.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes JSON Schemas of the loose descriptions of parameters in public datasets, such as {@code {"type": "int or
 * float", "description": "a price"}}.
 *
 * <p>Types are read without regard to case; Python's names, {@code list of int}, and lists of types are known,
 * {@code nullable} adds null. A type that is missing or unknown puts no constraint on the value. The first list of
 * {@code enum}, {@code allowed_values} and {@code possible_values} that has values becomes {@code enum}, {@code
 * default} or {@code default_value} the default. A property is required where it says {@code "required": true}.
 */
@API(status = API.Status.INTERNAL)
public final class LooseTypes {

    private static final List<String> CHOICES = List.of("enum", "allowed_values", "possible_values");
    private static final List<String> DEFAULTS = List.of("default", "default_value");

    private LooseTypes() {}

    /**
     * Makes the schema of a described value.
     *
     * @param described its description, an object; anything else describes nothing
     * @return the schema
     */
    public static ObjectNode schema(JsonNode described) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        type(described, schema);
        if (described.path("description").isString()) {
            schema.set("description", described.get("description"));
        }
        first(CHOICES, described)
                .filter(values -> values.isArray() && !values.isEmpty())
                .ifPresent(values -> schema.set("enum", values));
        first(DEFAULTS, described).ifPresent(value -> schema.set("default", value));
        parts(described, schema);
        return schema;
    }

    /**
     * Makes the schema of an object.
     *
     * @param described name of each property to its description
     * @return the schema, which allows no other properties
     */
    public static ObjectNode object(Map<String, JsonNode> described) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        properties(described, schema);
        return schema.put("additionalProperties", false);
    }

    private static void type(JsonNode described, ObjectNode schema) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        JsonNode type = described.path("type");
        for (JsonNode name :
                type.isArray() ? type : JsonNodeFactory.instance.arrayNode().add(type)) {
            String word = name.asString("").strip().toLowerCase(Locale.ROOT);
            if (word.startsWith(TypeNames.LIST_OF)) {
                JsonNode element =
                        JsonNodeFactory.instance.objectNode().put("type", word.substring(TypeNames.LIST_OF.length()));
                schema.set("items", schema(element));
            }
            Optional<String> known = TypeNames.known(word);
            if (known.isEmpty()) {
                return;
            }
            add(known.get(), types);
        }
        if (described.path("nullable").asBoolean(false)) {
            add("null", types);
        }
        schema.set("type", types.size() == 1 ? types.get(0) : types);
    }

    private static void add(String type, ArrayNode types) {
        if (types.valueStream().noneMatch(known -> known.stringValue().equals(type))) {
            types.add(type);
        }
    }

    private static void parts(JsonNode described, ObjectNode schema) {
        if (described.path("items").isObject()) {
            schema.set("items", schema(described.get("items")));
        }
        if (described.path("additionalProperties").isObject()) {
            schema.set("additionalProperties", schema(described.get("additionalProperties")));
        }
        if (described.path("prefixItems").isArray()
                && !described.get("prefixItems").isEmpty()) {
            ArrayNode items = schema.putArray("prefixItems");
            described.get("prefixItems").forEach(item -> items.add(schema(item)));
        }
        if (described.path("properties").isObject()) {
            Map<String, JsonNode> properties = new LinkedHashMap<>();
            described.get("properties").properties().forEach(each -> properties.put(each.getKey(), each.getValue()));
            properties(properties, schema);
        }
    }

    private static void properties(Map<String, JsonNode> described, ObjectNode schema) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        described.forEach((name, property) -> {
            properties.set(name, schema(property));
            if (property.path("required").isBoolean()
                    && property.get("required").booleanValue()) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static Optional<JsonNode> first(List<String> names, JsonNode described) {
        return names.stream().filter(described::has).map(described::get).findFirst();
    }
}
