package org.asynctool.world.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Executes the calls of a recorded trace, in which arguments may refer to the results of earlier calls. */
final class NestfulTrace {

    private final Map<String, JsonNode> results = new HashMap<>();

    /** Returns the result of one call: an object with {@code name}, {@code arguments} and {@code label}. */
    JsonNode execute(JsonNode call) throws NumberFunctionException {
        String name = call.required("name").asString();
        List<JsonNode> arguments = new ArrayList<>();
        for (JsonNode argument : call.required("arguments").values()) {
            arguments.add(resolve(argument));
        }
        JsonNode result = NumberCalls.function(name).apply(arguments);
        results.put(call.required("label").asString().replace("$", ""), result);
        return result;
    }

    private JsonNode resolve(JsonNode argument) {
        if (!argument.isString() || !isReference(argument.asString())) {
            return argument;
        }
        String[] variableAndOutput = argument.asString().replace("$", "").split("\\.", 2);
        JsonNode result = results.get(variableAndOutput[0]);
        if (result == null || variableAndOutput.length != 2 || !variableAndOutput[1].equals("result")) {
            throw new AssertionError("unresolved reference " + argument);
        }
        return result;
    }

    private static boolean isReference(String text) {
        return text.startsWith("$var") || text.startsWith("$") && text.endsWith("$");
    }
}
