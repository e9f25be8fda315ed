package org.asynctool.gate;

import java.util.OptionalDouble;
import org.asynctool.gate.statistics.PassEstimators;
import org.asynctool.metric.Metric;
import org.asynctool.metric.TrialMetrics;

/** Estimates how a task fares in several trials. */
final class Trials {

    private Trials() {}

    /** Estimates from how many trials succeeded; empty if there were fewer trials than the metric takes. */
    static OptionalDouble value(Metric metric, int trials, int successes) {
        int k = TrialMetrics.trials(metric);
        if (trials < k) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                TrialMetrics.wantsAll(metric)
                        ? PassEstimators.all(trials, successes, k)
                        : PassEstimators.any(trials, successes, k));
    }
}
