package org.asynctool.task;

import org.apiguardian.api.API;

/**
 * A stage of a sub-task that code can check, whether or not the sub-task succeeds.
 *
 * @param check name of a goal check, found by {@link java.util.ServiceLoader}
 * @param weight how much it counts beside the other checkpoints of its sub-task, finite and above 0
 */
@API(status = API.Status.STABLE)
public record Checkpoint(String check, double weight) {

    /** The weight of a checkpoint that names none. */
    public static final double DEFAULT_WEIGHT = 1;

    /**
     * Refuses a blank name and a weight that is not above 0.
     *
     * @param check name of a goal check
     * @param weight how much it counts, finite and above 0
     */
    public Checkpoint {
        if (check.isBlank()) {
            throw new InvalidTaskException("/check", "expected a name, but the text is blank");
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new InvalidTaskException("/weight", "weight must be finite and above 0, but was " + weight);
        }
    }
}
