package org.asynctool.metric;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;

/**
 * A metric of your own, one value for each episode. It stands in every result beside the others, and gates
 * may bound it.
 *
 * <p>Found by {@link java.util.ServiceLoader}. It must be a pure function of what it is given: a stored
 * trace that is scored again must give the same value.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface EpisodeMetric {

    /**
     * Returns what the number means. Its name has at least two parts, such as {@code shop.cancellations};
     * the first part must not be one that this library uses.
     *
     * @return the meaning, always the same
     */
    Metric metric();

    /**
     * Computes the value of an episode.
     *
     * @param task the task
     * @param trace what happened
     * @return the value, within the range of the metric; empty if it is not applicable
     */
    OptionalDouble value(Task task, Trace trace);
}
