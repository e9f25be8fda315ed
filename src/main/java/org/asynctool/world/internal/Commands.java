package org.asynctool.world.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;

/**
 * All commands of a built-in world. Immutable: one for all its instances.
 *
 * @param <S> the state they work on
 */
@API(status = API.Status.INTERNAL)
public final class Commands<S> {

    private final Map<String, Command<S>> byName;
    private final List<ToolSpec> tools;

    private Commands(Stream<Command<S>> commands) {
        SortedMap<String, Command<S>> sorted = new TreeMap<>();
        commands.forEach(command -> {
            if (sorted.put(command.spec().name(), command) != null) {
                throw new IllegalArgumentException(
                        "two commands are named '" + command.spec().name() + "'");
            }
        });
        this.byName = Map.copyOf(sorted);
        this.tools = sorted.values().stream().map(Command::spec).toList();
    }

    /**
     * Puts groups of commands together.
     *
     * @param groups the commands, by theme
     * @param <S> the state they work on
     * @return all commands
     * @throws IllegalArgumentException if two have the same name
     */
    public static <S> Commands<S> of(List<List<Command<S>>> groups) {
        return new Commands<>(groups.stream().flatMap(Collection::stream));
    }

    /**
     * Returns the tools.
     *
     * @return by name
     */
    public List<ToolSpec> tools() {
        return tools;
    }

    /**
     * Carries out a call.
     *
     * @param state the state to work on
     * @param call a call of one of these tools, its arguments valid
     * @return the result
     * @throws ToolException if the call fails without a result
     */
    public ToolResult run(S state, ToolCall call) throws ToolException {
        return byName.get(call.tool()).run(state, call.arguments());
    }
}
