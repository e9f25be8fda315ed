package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Map<String, List<E>> byTask = episodes.stream()
                .collect(Collectors.groupingBy(
                        episode -> scorecard.apply(episode).task(), TreeMap::new, Collectors.toList()));
        return ofEach(metric, scope, byTask, scorecard).toList();
    }

    /** Returns the same of episodes that are grouped by task already, in the order of the groups. */
    static <E> Stream<TaskValue<E>> ofEach(
            Metric metric, Scope scope, Map<String, List<E>> byTask, Function<E, Scorecard> scorecard) {
        return byTask.entrySet().stream()
                .map(task -> of(metric, scope, task.getKey(), task.getValue(), scorecard))
                .flatMap(Optional::stream);
    }

    private static <E> Optional<TaskValue<E>> of(
            Metric metric, Scope scope, String task, List<E> episodes, Function<E, Scorecard> scorecard) {
        List<E> counted = new ArrayList<>(episodes.size());
        double[] values = new double[episodes.size()];
        for (E episode : episodes) {
            OptionalDouble value = episodeValue(metric, scope, scorecard.apply(episode));
            if (value.isPresent()) {
                values[counted.size()] = value.getAsDouble();
                counted.add(episode);
            }
        }
        return counted.isEmpty()
                ? Optional.empty()
                : value(metric, Arrays.copyOf(values, counted.size()))
                        .map(value -> new TaskValue<>(task, value, counted));
    }

    private static Optional<Double> value(Metric metric, double[] values) {
        Arrays.sort(values);
        if (!TrialMetrics.includes(metric)) {
            return Optional.of(mean(values));
        }
        OptionalDouble value = Trials.value(metric, values);
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** The value of one episode; of metrics over several trials whether the episode succeeded. */
    static OptionalDouble episodeValue(Metric metric, Scope scope, Scorecard scorecard) {
        return TrialMetrics.includes(metric)
                ? OptionalDouble.of(scorecard.success() ? 1 : 0)
                : scope.value(metric, scorecard);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
