package org.asynctool.world.numbers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.WorldMaker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes worlds of {@link NumberFunction}s. They have no state and all tools are read-only. A call answers
 * {@code {"result": value}}; a function that fails answers an error with its message.
 *
 * <p>State {@code {}}: all forty functions. {@code {"tools": ["add", "divide"]}}: only these, in this
 * order. To name and describe tools as another dataset does:
 *
 * <pre>{@code
 * {"tools": {"add": {"description": "adds two numbers",
 *                    "parameters": {"arg_0": {"description": "the first number"}, "arg_1": {}}}}}
 * }</pre>
 *
 * <p>There the given parameters take the place of the function's own by their order, so there must be as
 * many; those at the end that have a default may be missing. What is left out is as in the catalogue, and
 * the types always are.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NumbersWorldFactory implements WorldFactory {

    private static final ToolSchema SOME = ToolSchema.compile("state of world 'numbers'", (ObjectNode) Json.read("""
            {
              "type": "object",
              "properties": {
                "tools": { "type": "array", "items": { "type": "string" }, "minItems": 1, "uniqueItems": true }
              },
              "additionalProperties": false
            }"""));
    private static final ToolSchema DESCRIBED =
            ToolSchema.compile("state of world 'numbers'", (ObjectNode) Json.read("""
            {
              "type": "object",
              "properties": {
                "tools": {
                  "type": "object",
                  "minProperties": 1,
                  "additionalProperties": {
                    "type": "object",
                    "properties": {
                      "description": { "type": "string" },
                      "parameters": {
                        "type": "object",
                        "additionalProperties": {
                          "type": "object",
                          "properties": { "description": { "type": "string" } },
                          "additionalProperties": false
                        }
                      }
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            }"""));

    /** For the service loader. */
    public NumbersWorldFactory() {}

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return prepare(state).make(random);
    }

    @Override
    public WorldMaker prepare(JsonNode state) {
        ToolSchema schema = state.path("tools").isObject() ? DESCRIBED : SOME;
        schema.problem(state).ifPresent(problem -> {
            throw new IllegalArgumentException("initial state: " + problem);
        });
        World stateless = new NumbersWorld(tools(state.path("tools")));
        return random -> stateless;
    }

    private static List<NumberTool> tools(JsonNode tools) {
        List<NumberTool> made = new ArrayList<>();
        if (tools.isMissingNode()) {
            NumberFunction.all().forEach(function -> made.add(NumberTool.of(function)));
        }
        if (tools.isArray()) {
            tools.forEach(name -> made.add(NumberTool.of(function(name.stringValue()))));
        }
        tools.properties().forEach(tool -> made.add(NumberTool.of(function(tool.getKey()), tool.getValue())));
        return made;
    }

    private static NumberFunction function(String name) {
        return NumberFunction.named(name)
                .orElseThrow(() -> new IllegalArgumentException("initial state: there is no function '" + name
                        + "', only "
                        + String.join(
                                ", ",
                                NumberFunction.all().stream()
                                        .map(NumberFunction::functionName)
                                        .sorted()
                                        .toList())));
    }
}
