package org.asynctool.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * The last line of a trace.
 *
 * @param virtualMillis when the episode ended
 * @param reason why
 * @param limit the limit that was reached, by its name in the task file; empty for other reasons
 * @param states final state of each world, by sub-task and by the world's name; empty if the episode
 *     could not run
 */
@API(status = API.Status.STABLE)
public record TraceEnd(
        long virtualMillis, Reason reason, Optional<String> limit, Map<String, Map<String, JsonNode>> states) {

    /** Why an episode ends. */
    public enum Reason {
        /** Every request was answered. */
        ANSWERED,
        /** The agent said that it was done. */
        FINISHED,
        /** The agent neither acted nor waited for anything, three times. */
        STALLED,
        /** A limit was reached. */
        LIMIT,
        /** Agent, world or data failed; there is nothing to score. */
        COULD_NOT_RUN
    }

    /**
     * Copies the states and keeps their order.
     *
     * @param virtualMillis when the episode ended
     * @param reason why
     * @param limit the limit that was reached, by its name in the task file; empty for other reasons
     * @param states final state of each world, by sub-task and by the world's name; empty if the episode
     *     could not run
     */
    public TraceEnd {
        Map<String, Map<String, JsonNode>> copy = new LinkedHashMap<>();
        states.forEach(
                (subTask, worlds) -> copy.put(subTask, Collections.unmodifiableMap(new LinkedHashMap<>(worlds))));
        states = Collections.unmodifiableMap(copy);
    }
}
