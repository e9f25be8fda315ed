package org.asynctool.world.ticket;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link TicketWorldFactory}. */
final class TicketWorld implements World {

    private static final Commands<SupportDesk> COMMANDS =
            Commands.of(List.of(LoginCommands.ALL, QueueCommands.ALL, ChangingCommands.ALL));

    private final SupportDesk desk;

    TicketWorld(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(desk, call);
    }

    @Override
    public JsonNode snapshot() {
        return desk.state();
    }
}
