package org.asynctool.world.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** See {@link PlanWorldFactory}. */
final class PlanWorld implements World {

    private static final ObjectNode NO_PARAMETERS = noParameters();

    private final List<ToolSpec> tools;
    private final Set<String> done = new TreeSet<>();

    PlanWorld(List<ToolSpec> tools) {
        this.tools = tools;
    }

    /** Makes the tools of the steps with these titles. */
    static List<ToolSpec> tools(Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(step -> new ToolSpec(step.getKey(), step.getValue(), NO_PARAMETERS, false, Executes.END))
                .toList();
    }

    @Override
    public List<ToolSpec> tools() {
        return tools;
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        if (!done.add(call.tool())) {
            throw new ToolException("step '" + call.tool() + "' is done already");
        }
        return ToolResult.of(Map.of("done", call.tool()));
    }

    @Override
    public JsonNode snapshot() {
        List<String> inOrder = new ArrayList<>();
        for (ToolSpec tool : tools) {
            if (done.contains(tool.name())) {
                inOrder.add(tool.name());
            }
        }
        return Json.of(Map.of("done", inOrder));
    }

    private static ObjectNode noParameters() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties");
        return schema.put("additionalProperties", false);
    }
}
