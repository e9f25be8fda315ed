package org.asynctool.task;

import org.apiguardian.api.API;

/**
 * What a person needed for the same task, to compare agents with.
 *
 * @param makespanMillis how long it took from the beginning to the end, in milliseconds, above 0
 */
@API(status = API.Status.STABLE)
public record HumanRun(long makespanMillis) {

    /**
     * Refuses a makespan that is not above 0.
     *
     * @param makespanMillis how long it took, in milliseconds, above 0
     */
    public HumanRun {
        if (makespanMillis < 1) {
            throw new InvalidTaskException(
                    "/makespan", "makespan must be 1ms or more, but was " + makespanMillis + "ms");
        }
    }
}
