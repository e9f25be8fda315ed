package org.asynctool.gate;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Scorecard;

/**
 * The value of a metric over many episodes: the mean over tasks of the mean over trials.
 *
 * <p>An episode in which the metric is not applicable does not count, nor does one that did not
 * succeed where the metric counts only in those that did; a task without an episode that counts does
 * not count either.
 */
@API(status = API.Status.INTERNAL)
public final class SuiteMean {

    private SuiteMean() {}

    /**
     * Returns the mean.
     *
     * @param metric the metric
     * @param scorecards the episodes; their order does not matter
     * @return the mean; empty if no episode counts
     */
    public static OptionalDouble of(Metric metric, Collection<Scorecard> scorecards) {
        return of(TaskValue.of(metric, Scope.ALL, scorecards, Function.identity()));
    }

    static <E> OptionalDouble of(List<TaskValue<E>> tasks) {
        return tasks.stream().mapToDouble(TaskValue::value).sorted().average();
    }
}
