package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tools of a recorded world, whose schemas are widened until the calls of the truth fit. */
final class OfferedTools {

    /** The environment gives every tool an argument of this name. */
    private static final String TAKEN = "subtask";

    private final Map<String, ToolSpec> tools = new LinkedHashMap<>();

    void add(ToolSpec tool) {
        if (tool.parameters().path("properties").has(TAKEN)) {
            throw new UnsupportedRowException("tool '" + tool.name() + "' has a parameter '" + TAKEN
                    + "', a name that every tool gets from the environment");
        }
        tools.putIfAbsent(tool.name(), tool);
    }

    /** Widens a tool's schema if arguments do not fit. */
    void admit(String name, ObjectNode arguments) {
        ToolSpec tool = named(name);
        if (ToolSchema.compile(tool).problem(arguments).isPresent()) {
            ObjectNode wider = widened(tool.parameters(), arguments);
            tools.put(name, new ToolSpec(name, tool.description(), wider, tool.readOnly(), tool.executes()));
        }
    }

    /** Fills in what a call leaves out, so that equal calls are alike. */
    ObjectNode withDefaults(String name, ObjectNode arguments) {
        return ToolSchema.compile(named(name)).withDefaults(arguments);
    }

    private ToolSpec named(String name) {
        ToolSpec tool = tools.get(name);
        if (tool == null) {
            throw new IllegalArgumentException("there is no tool '" + name + "' among the tools " + tools.keySet());
        }
        return tool;
    }

    List<ToolSpec> specs() {
        return List.copyOf(tools.values());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        tools.forEach((name, tool) -> json.putObject(name)
                .put("description", tool.description())
                .put("readOnly", tool.readOnly())
                .set("parameters", tool.parameters()));
        return json;
    }

    private static ObjectNode widened(ObjectNode parameters, ObjectNode arguments) {
        ObjectNode schema = parameters.deepCopy();
        ObjectNode properties = schema.withObjectProperty("properties");
        arguments.properties().forEach(argument -> {
            JsonNode property = properties.path(argument.getKey());
            if (!fits(property, argument.getValue())) {
                properties.set(argument.getKey(), words(property));
            }
        });
        List<JsonNode> required = new ArrayList<>();
        schema.path("required").forEach(name -> {
            if (arguments.has(name.asString())) {
                required.add(name);
            }
        });
        return schema.set("required", new ArrayNode(JsonNodeFactory.instance, required));
    }

    private static boolean fits(JsonNode property, JsonNode value) {
        return property instanceof ObjectNode known
                && ToolSchema.compile("parameter", known).problem(value).isEmpty();
    }

    /** What describes a parameter without a constraint on it. */
    private static ObjectNode words(JsonNode property) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        for (String word : List.of("description", "default")) {
            if (property.has(word)) {
                words.set(word, property.get(word));
            }
        }
        return words;
    }
}
