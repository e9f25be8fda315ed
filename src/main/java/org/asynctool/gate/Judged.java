package org.asynctool.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.statistics.Interval;

/**
 * What a gate sees.
 *
 * @param tasks the tasks that count
 * @param value their statistic
 * @param interval where it may lie; empty where that cannot be said
 */
record Judged(List<TaskValue<Played>> tasks, double value, Optional<Interval> interval) {

    /** What is shown where a gate asks for no confidence. */
    private static final double USUAL_CONFIDENCE = 0.95;

    /** Returns what a gate sees; empty if no task counts. */
    static Optional<Judged> of(GateSpec spec, List<Played> episodes) {
        List<TaskValue<Played>> tasks = TaskValue.of(spec.metric(), spec.scope(), episodes, Played::scorecard);
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        double[] values = tasks.stream().mapToDouble(TaskValue::value).toArray();
        return Optional.of(new Judged(
                tasks, Statistics.of(spec.statistic(), values), Statistics.interval(spec, values, confidence(spec))));
    }

    static double confidence(GateSpec spec) {
        return spec.confidence().orElse(USUAL_CONFIDENCE);
    }

    boolean passes(GateSpec spec) {
        OptionalDouble confidence = spec.confidence();
        return confidence.isPresent() ? interval.filter(spec::allows).isPresent() : spec.allows(value);
    }
}
