package org.asynctool.dataset.nestools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.LooseTypes;
import org.asynctool.json.StrictObject;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of NesTools.
 *
 * @param id its number
 * @param task what the user asks for
 * @param tools the offered tools by name, in order
 * @param calls the truth, in a working order, at least one
 */
record NesToolsRow(long id, String task, Map<String, Tool> tools, List<Call> calls) {

    /**
     * An offered tool.
     *
     * @param spec as agents see it
     * @param outputs name of each value that it returns to its schema, in order
     */
    record Tool(ToolSpec spec, Map<String, ObjectNode> outputs) {}

    /**
     * A call of the truth.
     *
     * @param place where it is, for messages
     * @param tool the tool
     * @param parameters the arguments by name
     * @param responses the names by which later calls use the outputs, in the order of the outputs
     */
    record Call(String place, Tool tool, ObjectNode parameters, List<String> responses) {}

    /** Reads a row, all of whose members must be there and no others. */
    static NesToolsRow read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        long id = row.count("test_id");
        String task = row.text("task");
        row.text("field");
        Map<String, Tool> tools = new LinkedHashMap<>();
        for (StrictObject api : row.children("api")) {
            Tool tool = tool(api);
            if (tools.put(tool.spec().name(), tool) != null) {
                throw new IllegalArgumentException(
                        "member 'api' offers '" + tool.spec().name() + "' twice");
            }
        }
        List<Call> calls = new ArrayList<>();
        for (StrictObject call : row.children("call")) {
            calls.add(call("call/" + calls.size(), call, tools));
        }
        row.end();
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("member 'call' must have at least one call, but has none");
        }
        return new NesToolsRow(id, task, tools, List.copyOf(calls));
    }

    private static Tool tool(StrictObject api) {
        ObjectNode parameters = LooseTypes.object(api.members("parameters"));
        ArrayNode required = parameters.putArray("required");
        api.texts("required").forEach(required::add);
        String name = api.text("api_name");
        ToolSpec spec = new ToolSpec(name, api.text("api_description"), parameters, false, Executes.END);
        Map<String, ObjectNode> outputs = new LinkedHashMap<>();
        api.members("responses").forEach((output, described) -> outputs.put(output, LooseTypes.schema(described)));
        api.end();
        return new Tool(spec, Collections.unmodifiableMap(outputs));
    }

    private static Call call(String place, StrictObject call, Map<String, Tool> tools) {
        Tool tool = tools.get(call.text("api_name"));
        if (tool == null) {
            throw new IllegalArgumentException("member '" + place + "/api_name' is '" + call.text("api_name")
                    + "', which is not among the tools " + tools.keySet());
        }
        ObjectNode parameters = call.object("parameters");
        List<String> responses = call.texts("responses");
        if (responses.size() != tool.outputs().size()) {
            throw new IllegalArgumentException("member '" + place + "/responses' has " + responses.size()
                    + " names, but the tool '" + tool.spec().name() + "' returns "
                    + tool.outputs().keySet());
        }
        call.end();
        return new Call(place, tool, parameters, responses);
    }
}
