package org.asynctool;

import org.apiguardian.api.API;

/** What a {@link Gate} makes of the values of many tasks. The value of a task is the mean over its trials. */
@API(status = API.Status.STABLE)
public enum Statistic {
    /** The mean over the tasks. */
    MEAN,
    /** The value that half of the tasks do not exceed. */
    MEDIAN,
    /** The value that 95 % of the tasks do not exceed, interpolated between the two nearest (Hyndman and Fan, type 7). */
    P95,
    /** The least value: with {@code atLeast} a bound on every single task. */
    MINIMUM,
    /** The greatest value: with {@code atMost} a bound on every single task. */
    MAXIMUM
}
