package org.asynctool.gate.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apiguardian.api.API;
import org.asynctool.time.Seeds;

/**
 * The percentile bootstrap (B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): the
 * statistic of {@value #RESAMPLES} samples drawn with replacement from the values seen. The same seed gives
 * the same interval. For fewer than about 20 values, or values that hardly vary, it is narrower than it should be.
 */
@API(status = API.Status.INTERNAL)
public final class Bootstrap {

    /** How many samples are drawn. */
    public static final int RESAMPLES = 2_000;

    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private Bootstrap() {}

    /**
     * Returns the interval of a statistic, two-sided.
     *
     * @param values one value a task, finite; at least one
     * @param statistic computes the statistic of as many values; may reorder them
     * @param confidence how sure, above 0 and below 1, such as 0.95
     * @param seed seed of the draws
     * @return the interval
     * @throws IllegalArgumentException if there is no value, or confidence is out of its range
     */
    public static Interval interval(
            double[] values, ToDoubleFunction<double[]> statistic, double confidence, long seed) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no value to draw from");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0 and below 1, but was " + confidence);
        }
        double[] statistics = resampled(values, statistic, Seeds.random(seed));
        double tail = (1 - confidence) / 2;
        double[] ends = QUANTILE.evaluate(statistics, tail, 1 - tail);
        return new Interval(ends[0], ends[1]);
    }

    private static double[] resampled(
            double[] values, ToDoubleFunction<double[]> statistic, UniformRandomProvider random) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] sample = new double[sorted.length];
        double[] statistics = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < sample.length; j++) {
                sample[j] = sorted[random.nextInt(sorted.length)];
            }
            statistics[i] = statistic.applyAsDouble(sample);
        }
        return statistics;
    }
}
