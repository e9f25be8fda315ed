package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link BoxOfficeWorldFactory}. */
final class BoxOfficeWorld implements World {

    private static final Commands<Visit> COMMANDS = Commands.of(List.of(
            EventCommands.ALL,
            SeatCommands.ALL,
            HoldCommands.ALL,
            PaymentCommands.ALL,
            TicketCommands.ALL,
            WaitingCommands.ALL));
    private static final Set<String> CHANGING = COMMANDS.tools().stream()
            .filter(tool -> !tool.readOnly())
            .map(ToolSpec::name)
            .collect(Collectors.toUnmodifiableSet());

    private final BoxOffice office;

    BoxOfficeWorld(BoxOffice office) {
        this.office = office;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        if (CHANGING.contains(call.tool())) {
            office.holds().settle(clock.virtualMillis());
        }
        return COMMANDS.run(new Visit(office, clock), call);
    }

    @Override
    public JsonNode snapshot() {
        return office.state();
    }
}
