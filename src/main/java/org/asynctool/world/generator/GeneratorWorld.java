package org.asynctool.world.generator;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link GeneratorWorldFactory}. */
final class GeneratorWorld implements World {

    private static final Commands<Generator> COMMANDS = Commands.of(List.of(
            PersonCommands.ALL,
            TimeCommands.ALL,
            NumberCommands.ALL,
            PickCommands.ALL,
            TextCommands.ALL,
            DatasetCommands.ALL));

    private final Generator generator;

    GeneratorWorld(Generator generator) {
        this.generator = generator;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) {
        try {
            return COMMANDS.run(generator, call);
        } catch (ToolException e) {
            return ToolResult.error(e.getMessage());
        }
    }

    @Override
    public JsonNode snapshot() {
        return generator.state();
    }
}
