package org.asynctool.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values that an agent has seen in requests and results, to draw arguments from. */
final class SeenValues {

    private static final int MAX_ELEMENTS = 3;
    private static final double OPTIONAL_PROBABILITY = 0.3;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final UniformRandomProvider random;
    private final List<JsonNode> values = new ArrayList<>();

    SeenValues(UniformRandomProvider random) {
        this.random = random;
    }

    /** Notes the words and numbers of a text. */
    void addText(String text) {
        for (String word : text.split("[\\s,;:!?\"()]+")) {
            String bare = word.replaceAll("[.']+$", "");
            if (bare.matches("-?\\d{1,15}")) {
                values.add(JSON.numberNode(Long.parseLong(bare)));
            } else if (bare.matches("-?\\d{1,15}\\.\\d{1,15}")) {
                values.add(JSON.numberNode(Double.parseDouble(bare)));
            } else if (!bare.isEmpty()) {
                values.add(JSON.stringNode(bare));
            }
        }
    }

    /** Notes a result and all its parts. */
    void add(JsonNode value) {
        values.add(value);
        value.forEach(this::add);
    }

    JsonNode any() {
        return values.isEmpty() ? JSON.stringNode("") : values.get(random.nextInt(values.size()));
    }

    /** Draws an object that fits a schema, as far as the seen values allow. */
    ObjectNode arguments(JsonNode schema) {
        ObjectNode arguments = JSON.objectNode();
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = required.contains(property.getKey());
            if (wanted || random.nextDouble() < OPTIONAL_PROBABILITY) {
                arguments.set(property.getKey(), draw(property.getValue()));
            }
        });
        return arguments;
    }

    private JsonNode draw(JsonNode schema) {
        JsonNode allowed = schema.path("enum");
        if (!allowed.isEmpty()) {
            return allowed.get(random.nextInt(allowed.size()));
        }
        return switch (typeOf(schema)) {
            case "object" -> arguments(schema);
            case "array" -> array(schema.path("items"));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "string" -> fitting(values.stream().filter(JsonNode::isString).toList());
            case "integer" ->
                fitting(values.stream().filter(JsonNode::isIntegralNumber).toList());
            case "number" -> fitting(values.stream().filter(JsonNode::isNumber).toList());
            default -> any();
        };
    }

    /** Of a list of types the first counts, as in {@code ["string", "null"]}. */
    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return (type.isArray() ? type.path(0) : type).asString("");
    }

    private ArrayNode array(JsonNode items) {
        ArrayNode array = JSON.arrayNode();
        int size = random.nextInt(MAX_ELEMENTS + 1);
        for (int i = 0; i < size; i++) {
            array.add(draw(items));
        }
        return array;
    }

    private JsonNode fitting(List<JsonNode> candidates) {
        return candidates.isEmpty() ? any() : candidates.get(random.nextInt(candidates.size()));
    }
}
