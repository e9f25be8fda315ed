package org.asynctool.world.social;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link SocialWorldFactory}. */
final class SocialWorld implements World {

    private static final Commands<Network> COMMANDS =
            Commands.of(List.of(AccountCommands.ALL, PostingCommands.ALL, ReadingCommands.ALL));

    private final Network network;

    SocialWorld(Network network) {
        this.network = network;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(network, call);
    }

    @Override
    public JsonNode snapshot() {
        return network.state();
    }
}
