package org.asynctool.gate;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.asynctool.gate.statistics.PassEstimators;
import org.asynctool.metric.Metric;
import org.asynctool.metric.TrialMetrics;

/** Estimates how a task fares in several trials. */
final class Trials {

    private Trials() {}

    /** Estimates from the successes, 1 or 0 each; empty if there were fewer trials than the metric takes. */
    static OptionalDouble value(Metric metric, double[] successes) {
        int k = TrialMetrics.trials(metric);
        if (successes.length < k) {
            return OptionalDouble.empty();
        }
        int succeeded = (int) Math.round(Arrays.stream(successes).sum());
        return OptionalDouble.of(
                TrialMetrics.wantsAll(metric)
                        ? PassEstimators.all(successes.length, succeeded, k)
                        : PassEstimators.any(successes.length, succeeded, k));
    }
}
