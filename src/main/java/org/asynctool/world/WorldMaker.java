package org.asynctool.world;

import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;

/** Makes worlds of one kind and one initial state, a new one for each episode. May be used by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface WorldMaker {

    /**
     * Makes a world.
     *
     * @param random seeded random numbers of this world alone
     * @return a new world
     * @throws IllegalArgumentException if there is no world with such a state; the message says what was
     *     expected
     */
    World make(UniformRandomProvider random);
}
