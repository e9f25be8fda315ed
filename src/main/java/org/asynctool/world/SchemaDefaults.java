package org.asynctool.world;

import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in a schema's defaults. Copies nothing but what changes. */
final class SchemaDefaults {

    private static final int LONGEST_REFERENCE_CHAIN = 100;

    private final JsonNode root;
    private final boolean nothingToFill;

    private SchemaDefaults(JsonNode root) {
        this.root = root;
        this.nothingToFill = root.findValue("default") == null;
    }

    static SchemaDefaults of(JsonNode schema) {
        return new SchemaDefaults(schema);
    }

    JsonNode fill(JsonNode value) {
        return nothingToFill ? value : fill(value, root);
    }

    private JsonNode fill(JsonNode value, JsonNode schemaOrReference) {
        if (value instanceof ObjectNode object) {
            return fillObject(object, resolved(schemaOrReference));
        }
        return value instanceof ArrayNode array ? fillArray(array, resolved(schemaOrReference)) : value;
    }

    private JsonNode fillObject(ObjectNode object, JsonNode schema) {
        ObjectNode filled = object;
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode old = object.get(property.getKey());
            JsonNode now = old == null ? defaultOf(property.getValue()).deepCopy() : fill(old, property.getValue());
            if (now != old && !now.isMissingNode()) {
                filled = filled == object ? shallowCopy(object) : filled;
                filled.set(property.getKey(), now);
            }
        }
        return filled;
    }

    private JsonNode fillArray(ArrayNode array, JsonNode schema) {
        JsonNode items = schema.path("items");
        ArrayNode filled = array;
        for (int i = 0; i < array.size() && items.isObject(); i++) {
            JsonNode now = fill(array.get(i), items);
            if (now != array.get(i)) {
                filled = filled == array ? array.arrayNode().addAll(array) : filled;
                filled.set(i, now);
            }
        }
        return filled;
    }

    private static ObjectNode shallowCopy(ObjectNode object) {
        return object.objectNode().setAll(object);
    }

    private JsonNode defaultOf(JsonNode schema) {
        return schema.has("default") ? schema.get("default") : resolved(schema).path("default");
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode current = schema;
        for (int i = 0; i < LONGEST_REFERENCE_CHAIN && current.path("$ref").isString(); i++) {
            current = root.at(
                    JsonPointer.compile(current.path("$ref").stringValue().substring(1)));
        }
        return current;
    }
}
