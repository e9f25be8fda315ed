package org.asynctool.world.travel;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link TravelWorldFactory}. */
final class TravelWorld implements World {

    private static final Commands<Agency> COMMANDS = Commands.of(
            List.of(LoginCommands.ALL, CardCommands.ALL, FlightCommands.ALL, BookingCommands.ALL, LookupCommands.ALL));

    private final Agency agency;

    TravelWorld(Agency agency) {
        this.agency = agency;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(agency, call);
    }

    @Override
    public JsonNode snapshot() {
        return agency.state();
    }
}
