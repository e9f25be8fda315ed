package org.asynctool.world.recorded;

import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes worlds that answer calls with what was recorded before: of a real service, or of a public dataset
 * whose programs are not at hand. State:
 *
 * <pre>{@code
 * {"tools": {"find_parcel": {"description": "Finds a parcel.", "readOnly": true,
 *                            "parameters": {"type": "object", "properties": {"number": {"type": "integer"}}}}},
 *  "recordings": [{"tool": "find_parcel", "arguments": {"number": 77}, "result": {"place": "Rome"}},
 *                 {"tool": "find_parcel", "arguments": {"number": 78}, "error": "there is no parcel 78"}]}
 * }</pre>
 *
 * <p>Of a tool everything may be left out: the description is then empty, there are no parameters, and
 * the tool is not read-only. {@code arguments} are {@code {}} where they are left out. A recording has either
 * {@code result}, any value, or {@code error}, a text.
 *
 * <p>A call gets the recording with the same tool and arguments: defaults of the schema filled in, numbers by
 * value, members in any order. Of several such recordings the first call gets the first, the second the second,
 * and so on; from then on the last one stands. A call without a recording gets the error {@value
 * RecordedWorld#NOTHING}, which tells an agent nothing about the arguments that have one. Where the tool has
 * {@code "returns"}, a JSON Schema, such a call gets a value made up by it instead, always the same for the same
 * call; the schema's {@code type}, {@code enum}, {@code properties}, {@code items} and {@code prefixItems}
 * count.
 *
 * <p>The world's state, {@code {"done": [{"tool": "pay", "arguments": {"bill": 5}}]}}, holds the recordings that
 * were given to calls of tools that are not read-only, errors aside, in the order in which the task lists them.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RecordedWorldFactory implements WorldFactory {

    /** The name of this kind of world. */
    public static final String NAME = "recorded";

    private static final ToolSchema STATE =
            ToolSchema.compile("state of world 'recorded'", (ObjectNode) Json.read("""
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
                      "parameters": { "type": "object" },
                      "readOnly": { "type": "boolean" },
                      "returns": { "type": "object" }
                    },
                    "additionalProperties": false
                  }
                },
                "recordings": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "tool": { "type": "string" },
                      "arguments": { "type": "object" },
                      "result": {},
                      "error": { "type": "string" }
                    },
                    "required": ["tool"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["tools"],
              "additionalProperties": false
            }"""));

    /** For the service loader. */
    public RecordedWorldFactory() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        STATE.problem(state).ifPresent(problem -> {
            throw new IllegalArgumentException("initial state: " + problem);
        });
        return RecordedWorld.of(state);
    }
}
