package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of NESTFUL version 2.
 *
 * @param id a unique text
 * @param input what the user asks for
 * @param calls the truth, in a working order, at least one
 * @param tools the offered functions by name, in order
 */
record NestfulRow(String id, String input, List<Call> calls, Map<String, Tool> tools) {

    /**
     * A call of the truth.
     *
     * @param place where it is, for messages
     * @param name the function
     * @param variable its label without dollar signs
     * @param arguments the values in order; their names are decoration
     */
    record Call(String place, String name, String variable, Map<String, JsonNode> arguments) {}

    /**
     * An offered function.
     *
     * @param description what it does
     * @param parameters name of each parameter to its description, in order
     */
    record Tool(String description, Map<String, String> parameters) {}

    /** Reads a row, all of whose members must be there and no others. */
    static NestfulRow read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        String id = row.text("sample_id");
        String input = row.text("input");
        List<Call> calls = new ArrayList<>();
        for (StrictObject call : row.children("output")) {
            calls.add(call("output/" + calls.size(), call));
        }
        Map<String, Tool> tools = new LinkedHashMap<>();
        for (StrictObject tool : row.children("tools")) {
            String name = tool.text("name");
            if (tools.put(name, tool(tool)) != null) {
                throw new IllegalArgumentException("member 'tools' offers '" + name + "' twice");
            }
        }
        row.value("gold_answer");
        row.end();
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("member 'output' must have at least one call, but has none");
        }
        return new NestfulRow(id, input, List.copyOf(calls), tools);
    }

    /** Returns the offered functions as the world's state describes them. */
    ObjectNode offered() {
        ObjectNode offered = JsonNodeFactory.instance.objectNode();
        tools.forEach((name, tool) -> {
            ObjectNode described = offered.putObject(name).put("description", tool.description());
            ObjectNode parameters = described.putObject("parameters");
            tool.parameters()
                    .forEach((parameter, words) ->
                            parameters.putObject(parameter).put("description", words));
        });
        return offered;
    }

    private static Call call(String place, StrictObject call) {
        String name = call.text("name");
        String variable = call.text("label").replace("$", "");
        Map<String, JsonNode> arguments = call.members("arguments");
        call.end();
        return new Call(place, name, variable, arguments);
    }

    private static Tool tool(StrictObject tool) {
        String description = tool.text("description");
        Map<String, String> parameters = new LinkedHashMap<>();
        tool.members("parameters").forEach((name, parameter) -> parameters.put(name, description(parameter)));
        tool.members("output_parameters");
        tool.end();
        return new Tool(description, parameters);
    }

    private static String description(JsonNode parameter) {
        JsonNode description = parameter.path("description");
        if (!parameter.isObject() || !(description.isMissingNode() || description.isString())) {
            throw new IllegalArgumentException(
                    "a parameter must be an object with a text as description, but was " + Json.write(parameter));
        }
        return description.asString("");
    }
}
