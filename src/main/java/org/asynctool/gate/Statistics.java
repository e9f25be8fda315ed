package org.asynctool.gate;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;
import org.asynctool.Statistic;
import org.asynctool.gate.statistics.Bootstrap;
import org.asynctool.gate.statistics.Interval;
import org.asynctool.gate.statistics.RateInterval;
import org.asynctool.metric.Metric;
import org.asynctool.time.Seeds;

/** Computes statistics over the values of tasks. */
final class Statistics {

    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);
    private static final double MIDDLE = 0.5;
    private static final double P95 = 0.95;

    private Statistics() {}

    /** Returns the value of a statistic; the order of the values, at least one, does not matter. */
    static double of(Statistic statistic, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(statistic, sorted);
    }

    /**
     * Returns where the value may lie: Wilson's interval for the mean of shares, the bootstrap for the rest. There is
     * none for the least and the greatest value, which only tell of the tasks seen, nor where values are infinite.
     */
    static Optional<Interval> interval(GateSpec spec, double[] values, double confidence) {
        Statistic statistic = spec.statistic();
        if (statistic == Statistic.MINIMUM
                || statistic == Statistic.MAXIMUM
                || !Arrays.stream(values).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        return Optional.of(
                statistic == Statistic.MEAN && isShare(spec.metric())
                        ? RateInterval.wilson(values, confidence)
                        : Bootstrap.interval(
                                values, sample -> of(statistic, sample), confidence, Seeds.ofText(spec.describe())));
    }

    static boolean isShare(Metric metric) {
        return metric.least() == 0 && metric.greatest() == 1;
    }

    private static double ofSorted(Statistic statistic, double[] sorted) {
        return switch (statistic) {
            case MEAN -> Arrays.stream(sorted).average().orElseThrow();
            case MEDIAN -> QUANTILE.evaluate(sorted, MIDDLE);
            case P95 -> QUANTILE.evaluate(sorted, P95);
            case MINIMUM -> sorted[0];
            case MAXIMUM -> sorted[sorted.length - 1];
        };
    }
}
