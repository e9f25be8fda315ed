package org.asynctool.world.message;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link MessageWorldFactory}. */
final class MessageWorld implements World {

    private static final Commands<Messenger> COMMANDS =
            Commands.of(List.of(ContactCommands.ALL, SendingCommands.ALL, ReadingCommands.ALL));

    private final Messenger messenger;

    MessageWorld(Messenger messenger) {
        this.messenger = messenger;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(messenger, call);
    }

    @Override
    public JsonNode snapshot() {
        return messenger.state();
    }
}
