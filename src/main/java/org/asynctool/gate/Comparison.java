package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metric.Direction;

/**
 * Tasks that have a value before and now.
 *
 * @param metric what is compared
 * @param margin how much worse the mean may be
 * @param pairs the tasks, by id, at least one
 * @param unpaired how many tasks have a value on one side alone, or on none
 * @param significance whether luck may explain that they are worse
 */
record Comparison(Metric metric, double margin, List<Pair> pairs, int unpaired, Significance significance) {

    /** How far a mean may be off by rounding alone, relative to the margin. */
    private static final double ROUNDING = 1e-9;

    /** Pairs tasks by id; empty if none has a value on both sides. */
    static Optional<Comparison> of(GateSpec spec, Baseline baseline, List<Played> episodes) {
        Map<String, BaselineTask> before = new HashMap<>();
        baseline.tasks().forEach(task -> before.put(task.task(), task));
        List<Pair> pairs = new ArrayList<>();
        for (TaskValue<Played> now : TaskValue.of(spec.metric(), spec.scope(), episodes, Played::scorecard)) {
            Optional.ofNullable(before.get(now.task()))
                    .ifPresent(task -> task.value(spec.metric()).ifPresent(was -> pairs.add(new Pair(task, was, now))));
        }
        long known = episodes.stream()
                .map(episode -> episode.scorecard().task())
                .distinct()
                .filter(before::containsKey)
                .count();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(of(spec, pairs, (int) known - pairs.size()));
    }

    private static Comparison of(GateSpec spec, List<Pair> pairs, int unpaired) {
        double margin = spec.baseline().orElseThrow().margin();
        return new Comparison(spec.metric(), margin, pairs, unpaired, Significance.of(spec, pairs, margin));
    }

    double was() {
        return mean(Pair::was);
    }

    double now() {
        return mean(pair -> pair.now().value());
    }

    /** How much worse the mean is. */
    double drop() {
        return metric.direction() == Direction.HIGHER ? was() - now() : now() - was();
    }

    /** Whether the mean is worse by more than the margin. A mean that is not a number is. */
    boolean dropped() {
        return !(drop() <= margin + ROUNDING * Math.max(1, margin));
    }

    /** Whether the gate fails: with a confidence only if luck does not explain it. */
    boolean fails(GateSpec spec) {
        return dropped() && (spec.confidence().isEmpty() || significance.worse());
    }

    /** The tasks that are worse, worst first. */
    List<Pair> worse() {
        return sorted(pair -> pair.gain(metric));
    }

    /** The tasks that are better, best first. */
    List<Pair> better() {
        return sorted(pair -> -pair.gain(metric));
    }

    private List<Pair> sorted(ToDoubleFunction<Pair> first) {
        return pairs.stream()
                .filter(pair -> first.applyAsDouble(pair) < 0)
                .sorted(Comparator.comparingDouble(first)
                        .thenComparing(pair -> pair.now().task()))
                .toList();
    }

    private double mean(ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).sorted().average().orElseThrow();
    }
}
