package org.asynctool.world;

import org.apiguardian.api.API;

/** The virtual time, as a world sees it. */
@API(status = API.Status.STABLE)
@FunctionalInterface
public interface WorldClock {

    /**
     * Returns the time at which the call executes.
     *
     * @return virtual milliseconds since the episode began
     */
    long virtualMillis();
}
