package org.asynctool.world.trading;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link TradingWorldFactory}. */
final class TradingWorld implements World {

    private static final Commands<Broker> COMMANDS = Commands.of(
            List.of(QuoteCommands.ALL, LoginCommands.ALL, OrderCommands.ALL, CashCommands.ALL, WatchCommands.ALL));

    private final Broker broker;

    TradingWorld(Broker broker) {
        this.broker = broker;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(broker, call);
    }

    @Override
    public JsonNode snapshot() {
        return broker.state();
    }
}
