package org.asynctool.world;

import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * Makes worlds of one kind. Found by {@link java.util.ServiceLoader}, so it needs a public constructor
 * without parameters. May be used by several threads at once: the engine tries the next tasks while an episode is
 * played, and runs tasks in parallel on request.
 */
@API(status = API.Status.STABLE)
public interface WorldFactory {

    /**
     * Returns the name by which task files ask for this kind of world.
     *
     * @return the name, unique on the class path
     */
    String name();

    /**
     * Makes a world.
     *
     * @param state its initial state as the task gives it; not to be changed
     * @param random seeded random numbers of this world alone
     * @return a new world
     * @throws IllegalArgumentException if there is no world with such a state; the message says what was
     *     expected
     */
    World create(JsonNode state, UniformRandomProvider random);

    /**
     * Prepares to make many worlds of one initial state. Override it where a state takes long to read: then it is
     * read once for each task, and not once for each episode.
     *
     * @param state their initial state as the task gives it; not to be changed
     * @return makes worlds as {@link #create} does; what it keeps must not be changed by any of them
     * @throws IllegalArgumentException if there is no world with such a state; the message says what was
     *     expected
     */
    @API(status = API.Status.EXPERIMENTAL)
    default WorldMaker prepare(JsonNode state) {
        return random -> create(state, random);
    }
}
