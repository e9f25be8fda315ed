package org.asynctool.dataset.bfcl;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the types of tool documents into JSON Schema. Descriptions, enumerations and defaults are kept, but for defaults
 * that are none: the text {@code None}, and values of another type than the parameter's.
 */
final class DocumentSchema {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("string", "string"),
            Map.entry("String", "string"),
            Map.entry("char", "string"),
            Map.entry("integer", "integer"),
            Map.entry("long", "integer"),
            Map.entry("short", "integer"),
            Map.entry("byte", "integer"),
            Map.entry("Bigint", "integer"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("number", "number"),
            Map.entry("boolean", "boolean"),
            Map.entry("bool", "boolean"),
            Map.entry("array", "array"),
            Map.entry("list", "array"),
            Map.entry("ArrayList", "array"),
            Map.entry("Array", "array"),
            Map.entry("Queue", "array"),
            Map.entry("Stack", "array"),
            Map.entry("tuple", "array"),
            Map.entry("dict", "object"),
            Map.entry("object", "object"),
            Map.entry("HashMap", "object"),
            Map.entry("Hashtable", "object"));

    private DocumentSchema() {}

    /** Returns the schema of a parameter, or of all parameters of a function. */
    static ObjectNode of(JsonNode document) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        String type = TYPES.getOrDefault(document.path("type").asString(""), "");
        if (!type.isEmpty()) {
            schema.put("type", type);
        }
        if (document.path("description").isString()) {
            schema.set("description", document.get("description"));
        }
        if (document.path("enum").isArray() && !document.path("enum").isEmpty()) {
            schema.set("enum", document.get("enum").deepCopy());
        }
        document.optional("default")
                .filter(value -> fits(value, type))
                .ifPresent(value -> schema.set("default", value));
        parts(document, schema, type);
        return schema;
    }

    private static void parts(JsonNode document, ObjectNode schema, String type) {
        if (type.equals("array") && document.path("items").isObject()) {
            schema.set("items", of(document.get("items")));
        }
        if (type.equals("object") && document.path("properties").isObject()) {
            ObjectNode properties = schema.putObject("properties");
            document.get("properties")
                    .properties()
                    .forEach(property -> properties.set(property.getKey(), of(property.getValue())));
            if (document.path("required").isArray()) {
                schema.set("required", document.get("required").deepCopy());
            }
        }
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString() && !value.stringValue().equals("None");
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }
}
