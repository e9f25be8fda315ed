package org.asynctool.time;

import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * A kind of latency of your own. A task file asks for it by its name: {@code {"rushHour": {"usual": "2s"}}}.
 *
 * <p>Found by {@link java.util.ServiceLoader}.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface LatencyKind {

    /**
     * Returns the name by which task files ask for this kind.
     *
     * @return the name, unique among all kinds
     */
    String name();

    /**
     * Makes a model of this kind.
     *
     * @param parameters what stands behind the name in the task file; not to be changed
     * @return the model
     * @throws IllegalArgumentException if there is no such model; the message says what was expected
     */
    Model model(JsonNode parameters);

    /** Draws latencies. Used by several threads at once, and always the same for the same random numbers. */
    interface Model {

        /**
         * Draws a latency. Take nothing but these random numbers, and {@link StrictMath} for functions such
         * as logarithms, so that every machine draws the same.
         *
         * @param random the random numbers of this one draw
         * @return virtual milliseconds, 0 or more
         */
        long draw(UniformRandomProvider random);

        /**
         * Returns a latency that is typical, which planning agents count with.
         *
         * @return virtual milliseconds, 0 or more
         */
        long typicalMillis();
    }
}
