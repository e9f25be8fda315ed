package org.asynctool.gate;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Scorecard;

/**
 * A metric's mean over the trials of one task.
 *
 * @param task id of the task
 * @param value the mean
 * @param episodes the episodes that count, at least one
 */
record TaskValue<E>(String task, double value, List<E> episodes) {

    /** Returns the value of each task in which at least one episode counts, sorted by id. */
    static <E> List<TaskValue<E>> of(Metric metric, Collection<E> episodes, Function<E, Scorecard> scorecard) {
        return episodes.stream()
                .filter(episode -> value(metric, scorecard.apply(episode)).isPresent())
                .collect(Collectors.groupingBy(
                        episode -> scorecard.apply(episode).task(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(task -> new TaskValue<>(task.getKey(), mean(metric, task.getValue(), scorecard), task.getValue()))
                .toList();
    }

    static OptionalDouble value(Metric metric, Scorecard scorecard) {
        boolean counts = scorecard.success() || !metric.successOnly();
        return counts ? scorecard.value(metric.name()) : OptionalDouble.empty();
    }

    private static <E> double mean(Metric metric, List<E> episodes, Function<E, Scorecard> scorecard) {
        return episodes.stream()
                .mapToDouble(episode -> value(metric, scorecard.apply(episode)).orElseThrow())
                .sorted()
                .average()
                .orElseThrow();
    }
}
