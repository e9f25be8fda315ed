package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;

/**
 * One row of NESTFUL version 2, in its original form or in that of the reshaped copy in circulation.
 *
 * @param id a unique text
 * @param input what the user asks for
 * @param calls the truth, in a working order, at least one
 * @param tools the offered functions by name, in order
 */
record NestfulRow(String id, String input, List<Call> calls, Map<String, Tool> tools) {

    /** The output of the arithmetic functions. */
    static final String NUMBER = "result";

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
     * @param outputs the names of what it returns
     */
    record Tool(String description, Map<String, JsonNode> parameters, List<String> outputs) {

        /** Returns the name of the one thing that it returns. */
        String output() {
            return outputs.isEmpty() ? NUMBER : outputs.get(0);
        }
    }

    /** Reads a row. In the original form all members must be there and no others. */
    static NestfulRow read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        NestfulRow read = row.has("task_id")
                ? new NestfulRow(row.text("task_id"), row.text("question"), calls(row, "gold_calls"), tools(row))
                : new NestfulRow(row.text("sample_id"), row.text("input"), calls(row, "output"), tools(row));
        row.value("gold_answer");
        if (row.has("task_id")) {
            row.optionalCount("num_calls")
                    .ifPresent(number -> requireNumber(number, read.calls().size()));
        } else {
            row.end();
        }
        return read;
    }

    private static void requireNumber(long stated, int actual) {
        if (stated != actual) {
            throw new IllegalArgumentException("member 'num_calls' is " + stated + ", but 'gold_calls' has " + actual);
        }
    }

    private static List<Call> calls(StrictObject row, String member) {
        List<Call> calls = new ArrayList<>();
        for (StrictObject call : row.children(member)) {
            calls.add(call(member + "/" + calls.size(), call));
        }
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("member '" + member + "' must have at least one call, but has none");
        }
        return List.copyOf(calls);
    }

    private static Call call(String place, StrictObject call) {
        String name = call.text("name");
        String variable = call.text("label").replace("$", "");
        Map<String, JsonNode> arguments = call.members("arguments");
        call.end();
        return new Call(place, name, variable, arguments);
    }

    private static Map<String, Tool> tools(StrictObject row) {
        Map<String, Tool> tools = new LinkedHashMap<>();
        for (StrictObject tool : row.children("tools")) {
            String name = tool.text("name");
            Tool read = NestfulTools.read(tool);
            Tool earlier = tools.putIfAbsent(name, read);
            if (earlier != null && !earlier.equals(read)) {
                throw new IllegalArgumentException("member 'tools' offers '" + name + "' twice");
            }
        }
        return Collections.unmodifiableMap(tools);
    }
}
