package org.asynctool.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.statistics.Interval;
import org.asynctool.metric.Costs;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;

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
        if (spec.metric().name().equals(Costs.PER_PASS)) {
            return ofCostPerPass(spec, episodes);
        }
        List<TaskValue<Played>> tasks = TaskValue.of(spec.metric(), spec.scope(), episodes, Played::scorecard);
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        double[] values = tasks.stream().mapToDouble(TaskValue::value).toArray();
        return Optional.of(new Judged(
                tasks, Statistics.of(spec.statistic(), values), Statistics.interval(spec, values, confidence(spec))));
    }

    /** A ratio of sums: tasks only say what they cost, and there is no interval. */
    private static Optional<Judged> ofCostPerPass(GateSpec spec, List<Played> episodes) {
        Metric money = Metrics.require(Metrics.COST_MONEY);
        List<TaskValue<Played>> tasks = TaskValue.of(money, spec.scope(), episodes, Played::scorecard);
        OptionalDouble value = Costs.perPass(
                money.name(), episodes.stream().map(Played::scorecard).toList());
        return value.isPresent()
                ? Optional.of(new Judged(tasks, value.getAsDouble(), Optional.empty()))
                : Optional.empty();
    }

    static double confidence(GateSpec spec) {
        return spec.confidence().orElse(USUAL_CONFIDENCE);
    }

    boolean passes(GateSpec spec) {
        OptionalDouble confidence = spec.confidence();
        return confidence.isPresent() ? interval.filter(spec::allows).isPresent() : spec.allows(value);
    }
}
