package org.asynctool.world.recorded;

import java.util.HexFormat;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.time.Seeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up values of declared types. The same seed gives the same value; other seeds give other texts and
 * numbers, so that a value tells where it comes from.
 */
@API(status = API.Status.INTERNAL)
public final class StubValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LEAST = 100_000;
    private static final int BEYOND = 1_000_000;
    private static final int ELEMENTS = 2;

    private StubValues() {}

    /**
     * Makes up a value.
     *
     * @param schema its JSON Schema, of which {@code type}, {@code enum}, {@code properties}, {@code items} and
     *     {@code prefixItems} count; a value without a type is a text
     * @param name what the value is, to begin texts with
     * @param seed decides everything about the value that the schema leaves open
     * @return the value
     */
    public static JsonNode of(JsonNode schema, String name, long seed) {
        UniformRandomProvider random = Seeds.random(seed, name);
        JsonNode options = schema.path("enum");
        if (options.isArray() && !options.isEmpty()) {
            return options.get(random.nextInt(options.size()));
        }
        return switch (type(schema.path("type"))) {
            case "object" -> object(schema.path("properties"), name, seed);
            case "array" -> array(schema, name, seed);
            case "integer" -> JSON.numberNode(LEAST + random.nextInt(BEYOND - LEAST));
            case "number" -> JSON.numberNode((LEAST + random.nextInt(BEYOND - LEAST)) / 100.0 + 0.005);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.stringNode(name + "-" + HexFormat.of().toHexDigits(random.nextLong(), 6));
        };
    }

    /** Of several types the first counts. */
    private static String type(JsonNode type) {
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private static ObjectNode object(JsonNode properties, String name, long seed) {
        ObjectNode object = JSON.objectNode();
        for (var property : properties.properties()) {
            object.set(property.getKey(), of(property.getValue(), property.getKey(), Seeds.mix(seed, object.size())));
        }
        // An empty object would look like any other one.
        return object.isEmpty() ? object.set("value", of(JSON.objectNode(), name, seed)) : object;
    }

    private static ArrayNode array(JsonNode schema, String name, long seed) {
        ArrayNode array = JSON.arrayNode();
        int length = Math.max(ELEMENTS, schema.path("prefixItems").size());
        for (int i = 0; i < length; i++) {
            JsonNode first = schema.path("prefixItems").path(i);
            array.add(of(first.isMissingNode() ? schema.path("items") : first, name, Seeds.mix(seed, i)));
        }
        return array;
    }
}
