package org.asynctool.world.internal;

import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import tools.jackson.databind.JsonNode;

/**
 * A world whose tools are commands.
 *
 * @param <S> the state they work on
 */
@API(status = API.Status.INTERNAL)
public final class CommandWorld<S> implements World {

    private final Commands<S> commands;
    private final S state;
    private final Function<S, JsonNode> shown;

    /**
     * Makes a world.
     *
     * @param commands its tools
     * @param state what they work on; becomes this world's own
     * @param shown makes a copy of the state, as goals are judged by it
     */
    public CommandWorld(Commands<S> commands, S state, Function<S, JsonNode> shown) {
        this.commands = commands;
        this.state = state;
        this.shown = shown;
    }

    @Override
    public List<ToolSpec> tools() {
        return commands.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return commands.run(state, call);
    }

    @Override
    public JsonNode snapshot() {
        return shown.apply(state);
    }
}
