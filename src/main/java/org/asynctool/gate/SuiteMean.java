package org.asynctool.gate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * Returns the mean of each metric.
     *
     * @param metrics the metrics
     * @param scorecards the episodes; their order does not matter
     * @return name of a metric to its mean, in the order of the metrics; one of which no episode counts is missing
     */
    public static Map<String, Double> of(List<Metric> metrics, Collection<Scorecard> scorecards) {
        Map<String, List<Scorecard>> byTask = scorecards.stream()
                .collect(Collectors.groupingBy(Scorecard::task, LinkedHashMap::new, Collectors.toList()));
        Map<String, Double> means = new LinkedHashMap<>();
        metrics.forEach(metric -> of(metric, byTask).ifPresent(mean -> means.put(metric.name(), mean)));
        return means;
    }

    private static OptionalDouble of(Metric metric, Map<String, List<Scorecard>> byTask) {
        return mean(TaskValue.ofEach(metric, Scope.ALL, byTask, Function.identity()));
    }

    static <E> OptionalDouble of(List<TaskValue<E>> tasks) {
        return mean(tasks.stream());
    }

    /** Sorted, so that sums do not hang on the order in which tasks happened to end. */
    private static <E> OptionalDouble mean(Stream<TaskValue<E>> tasks) {
        return tasks.mapToDouble(TaskValue::value).sorted().average();
    }
}
