package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of NESTFUL version 1.
 *
 * @param input what the user asks for
 * @param calls the truth, in a working order, at least one
 * @param answer the values that make up the answer, by name; empty where the row does not say
 */
record NestfulV1Row(String input, List<Call> calls, ObjectNode answer) {

    /** The name of what stands behind the calls and names the values of the answer. */
    static final String ANSWER = "var_result";

    /**
     * A call of the truth.
     *
     * @param place where it is, for messages
     * @param name the function
     * @param label its label without dollar signs
     * @param arguments the arguments by name
     */
    record Call(String place, String name, String label, ObjectNode arguments) {}

    /** Reads a row, all of whose members must be there and no others. */
    static NestfulV1Row read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        String input = row.text("input");
        List<StrictObject> output = row.children("output");
        row.end();
        List<Call> calls = new ArrayList<>();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < output.size(); i++) {
            StrictObject call = output.get(i);
            String name = call.text("name");
            ObjectNode arguments = call.object("arguments");
            if (!name.equals(ANSWER)) {
                calls.add(new Call("output/" + i, name, call.text("label").replace("$", ""), arguments));
            } else if (i == output.size() - 1) {
                call.optionalText("label");
                answer = arguments;
            } else {
                throw new IllegalArgumentException(
                        "member 'output/" + i + "/name' is '" + ANSWER + "', which must come last");
            }
            call.end();
        }
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("member 'output' must have at least one call, but has none");
        }
        return new NestfulV1Row(input, List.copyOf(calls), answer);
    }
}
