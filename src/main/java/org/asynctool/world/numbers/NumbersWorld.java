package org.asynctool.world.numbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** See {@link NumbersWorldFactory}. */
final class NumbersWorld implements World {

    private final Map<String, NumberTool> tools = new LinkedHashMap<>();

    NumbersWorld(List<NumberTool> tools) {
        tools.forEach(tool -> this.tools.put(tool.spec().name(), tool));
    }

    @Override
    public List<ToolSpec> tools() {
        return tools.values().stream().map(NumberTool::spec).toList();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return tools.get(call.tool()).call(call.arguments());
    }

    @Override
    public JsonNode snapshot() {
        return JsonNodeFactory.instance.objectNode();
    }
}
