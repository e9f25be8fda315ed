package org.asynctool.dataset.tau;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tool whose parameters are found out from its calls. */
final class TauTool {

    private final String name;
    private final Map<String, Set<String>> types = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private int calls;

    TauTool(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void learn(ObjectNode arguments) {
        calls++;
        arguments.properties().forEach(argument -> {
            types.computeIfAbsent(argument.getKey(), key -> new TreeSet<>()).add(type(argument.getValue()));
            given.merge(argument.getKey(), 1, Integer::sum);
        });
    }

    /** Describes the tool: a parameter that every call has is required, and has the types that were seen. */
    ToolSpec spec(String domain, boolean readOnly) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        types.forEach((parameter, seen) -> {
            ArrayNode all = properties.putObject(parameter).putArray("type");
            seen.forEach(all::add);
            if (given.get(parameter) == calls) {
                required.add(parameter);
            }
        });
        schema.put("additionalProperties", false);
        String description = "Tool of tau-bench, domain " + domain + ": " + name.replace('_', ' ') + ".";
        return new ToolSpec(name, description, schema, readOnly, Executes.END);
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL -> "null";
            default -> "string";
        };
    }
}
