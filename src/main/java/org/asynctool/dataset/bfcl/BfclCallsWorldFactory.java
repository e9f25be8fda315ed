package org.asynctool.dataset.bfcl;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes worlds for the single-turn tasks of BFCL, whose functions nobody executes: every call answers {@code {"done":
 * true}} and changes nothing. State: a row of the benchmark with its answer as {@code ground_truth}, which
 * {@link CallsCheck} judges by and agents do not see. A dot in the name of a function is {@code _} in the tool's.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BfclCallsWorldFactory implements WorldFactory {

    /** The name of this kind of world. */
    public static final String NAME = "bfcl-calls";

    private static final JsonNode DONE = Json.read("{\"done\": true}");

    /** For the service loader. */
    public BfclCallsWorldFactory() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return new Calls(SingleTurnRow.read(state).functions().values().stream()
                .map(BfclCallsWorldFactory::tool)
                .toList());
    }

    private static ToolSpec tool(ToolDocument function) {
        return new ToolSpec(function.toolName(), function.description(), function.schema(), true, Executes.END);
    }

    private record Calls(List<ToolSpec> tools) implements World {

        @Override
        public ToolResult call(ToolCall call, WorldClock clock) {
            return ToolResult.of(DONE.deepCopy());
        }

        @Override
        public JsonNode snapshot() {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
