package org.asynctool.world.internal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.WorldMaker;
import tools.jackson.databind.JsonNode;

/**
 * Makes worlds whose tools are commands.
 *
 * @param <S> the state they work on
 */
@API(status = API.Status.INTERNAL)
public abstract class CommandWorldFactory<S> implements WorldFactory {

    private final String name;
    private final Commands<S> commands;
    private final Function<JsonNode, Supplier<S>> reader;
    private final Function<S, JsonNode> shown;

    /**
     * Describes the worlds.
     *
     * @param name the name by which task files ask for them
     * @param commands their tools
     * @param reader takes the initial state of a task, and gives each of its worlds a state of its own; throws
     *     {@link IllegalArgumentException} for a state that makes no world
     * @param shown makes a copy of the state, as goals are judged by it
     */
    protected CommandWorldFactory(
            String name, Commands<S> commands, Function<JsonNode, Supplier<S>> reader, Function<S, JsonNode> shown) {
        this.name = name;
        this.commands = commands;
        this.reader = reader;
        this.shown = shown;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final World create(JsonNode state, UniformRandomProvider random) {
        return prepare(state).make(random);
    }

    @Override
    public final WorldMaker prepare(JsonNode state) {
        Supplier<S> states = reader.apply(state);
        return random -> new CommandWorld<>(commands, states.get(), shown);
    }
}
