package org.asynctool.world.math;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** See {@link MathWorldFactory}. There is nothing to remember. */
final class MathWorld implements World {

    private static final Commands<MathWorld> COMMANDS =
            Commands.of(List.of(ArithmeticCommands.ALL, PowerCommands.ALL, ListCommands.ALL, ConversionCommands.ALL));

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(this, call);
    }

    @Override
    public JsonNode snapshot() {
        return JsonNodeFactory.instance.objectNode();
    }
}
