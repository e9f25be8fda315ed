package org.asynctool.world.tables;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link TablesWorldFactory}. */
final class TablesWorld implements World {

    private static final Commands<Tables> COMMANDS = Commands.of(List.of(
            TableCommands.ALL,
            RowCommands.ALL,
            ColumnCommands.ALL,
            SelectCommands.ALL,
            CombineCommands.ALL,
            CountCommands.ALL));

    private final Tables tables;

    TablesWorld(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) {
        try {
            return COMMANDS.run(tables, call);
        } catch (ToolException e) {
            return ToolResult.error(e.getMessage());
        }
    }

    @Override
    public JsonNode snapshot() {
        return tables.state();
    }
}
