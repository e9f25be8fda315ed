package org.asynctool.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.TrialMetrics;

/**
 * The value of one task: a metric's mean over its trials, or an estimate from how many of them succeeded.
 *
 * @param task id of the task
 * @param value the value
 * @param episodes the episodes that count, at least one
 */
record TaskValue<E>(String task, double value, List<E> episodes) {

    /** Returns the value of each task in which at least one episode counts, sorted by id. */
    static <E> List<TaskValue<E>> of(
            Metric metric, Scope scope, Collection<E> episodes, Function<E, Scorecard> scorecard) {
        return episodes.stream()
                .filter(episode ->
                        episodeValue(metric, scope, scorecard.apply(episode)).isPresent())
                .collect(Collectors.groupingBy(
                        episode -> scorecard.apply(episode).task(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(task -> of(metric, scope, task, scorecard))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <E> Optional<TaskValue<E>> of(
            Metric metric, Scope scope, Map.Entry<String, List<E>> task, Function<E, Scorecard> scorecard) {
        double[] values = task.getValue().stream()
                .mapToDouble(episode ->
                        episodeValue(metric, scope, scorecard.apply(episode)).orElseThrow())
                .sorted()
                .toArray();
        OptionalDouble value = TrialMetrics.includes(metric) ? Trials.value(metric, values) : mean(values);
        return value.isPresent()
                ? Optional.of(new TaskValue<>(task.getKey(), value.getAsDouble(), task.getValue()))
                : Optional.empty();
    }

    /** The value of one episode; of metrics over several trials whether the episode succeeded. */
    static OptionalDouble episodeValue(Metric metric, Scope scope, Scorecard scorecard) {
        return TrialMetrics.includes(metric)
                ? OptionalDouble.of(scorecard.success() ? 1 : 0)
                : scope.value(metric, scorecard);
    }

    private static OptionalDouble mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return OptionalDouble.of(sum / values.length);
    }
}
