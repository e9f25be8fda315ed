package org.asynctool.metric;

import org.apiguardian.api.API;

/**
 * What a number means.
 *
 * @param name dotted name, such as {@code time.efficiency}
 * @param unit unit of the value, such as {@code s}; empty for a ratio or a count
 * @param direction which values are better
 * @param least the least value it can have
 * @param greatest the greatest value it can have; infinite where nothing bounds it
 * @param successOnly whether it counts only in episodes that succeeded
 * @param definition how it is computed, in one sentence
 */
@API(status = API.Status.STABLE)
public record Metric(
        String name,
        String unit,
        Direction direction,
        double least,
        double greatest,
        boolean successOnly,
        String definition) {

    /** Which values are better. */
    public enum Direction {
        /** Greater values are better. */
        HIGHER,
        /** Smaller values are better. */
        LOWER,
        /** Neither. */
        NEUTRAL
    }
}
