package org.asynctool.world;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.spi.Services;
import org.asynctool.text.Nearest;
import tools.jackson.databind.JsonNode;

/** The kinds of worlds there are, by name. Immutable. */
@API(status = API.Status.STABLE)
public final class Worlds {

    /** Where factories are registered: one class name a line, in this file of a resources folder. */
    public static final String REGISTRATION = "META-INF/services/org.asynctool.world.WorldFactory";

    private final SortedMap<String, WorldFactory> factories;

    private Worlds(SortedMap<String, WorldFactory> factories) {
        this.factories = factories;
    }

    /**
     * Returns all worlds that are registered in files {@value #REGISTRATION} of the class path, those of this
     * library included.
     *
     * @return the worlds
     * @throws IllegalStateException if a registration cannot be loaded, or two factories have one name
     */
    public static Worlds installed() {
        return new Worlds(Services.byName("world", WorldFactory.class, WorldFactory::name));
    }

    /**
     * Returns these worlds and some more.
     *
     * @param more factories; they take the place of ones with the same name
     * @return a new registry
     */
    public Worlds with(WorldFactory... more) {
        SortedMap<String, WorldFactory> all = new TreeMap<>(factories);
        for (WorldFactory factory : more) {
            all.put(factory.name(), factory);
        }
        return new Worlds(all);
    }

    /**
     * Returns the names of all worlds.
     *
     * @return the names, sorted; not to be changed
     */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeMap<>(factories).navigableKeySet());
    }

    /**
     * Makes a world.
     *
     * @param name which kind
     * @param state its initial state; not to be changed
     * @param random seeded random numbers of this world alone
     * @return a new world
     * @throws IllegalArgumentException if there is no such kind, or none with such a state; the message names
     *     the kind
     */
    public World create(String name, JsonNode state, UniformRandomProvider random) {
        return prepare(name, state).make(random);
    }

    /**
     * Prepares to make many worlds of one kind and one initial state.
     *
     * @param name which kind
     * @param state their initial state; not to be changed
     * @return makes the worlds; its messages name the kind
     * @throws IllegalArgumentException if there is no such kind, or none with such a state; the message names
     *     the kind
     */
    @API(status = API.Status.INTERNAL)
    public WorldMaker prepare(String name, JsonNode state) {
        WorldFactory factory = factories.get(name);
        if (factory == null) {
            throw new IllegalArgumentException("there is no world '" + name + "', only " + String.join(", ", names())
                    + Nearest.hint(
                            name,
                            names(),
                            "register a WorldFactory of that name by its class name in " + REGISTRATION));
        }
        WorldMaker maker = named(name, () -> factory.prepare(state));
        return random -> named(name, () -> maker.make(random));
    }

    private static <T> T named(String name, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("world '" + name + "': " + e.getMessage(), e);
        }
    }
}
