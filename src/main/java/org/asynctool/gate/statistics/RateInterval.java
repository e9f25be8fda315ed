package org.asynctool.gate.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apiguardian.api.API;

/**
 * The Wilson score interval of a rate (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, JASA 22, 1927), two-sided.
 *
 * <p>Tasks are the sample. With several trials a task's value is a share of 0 to 1 instead of 0 or 1; such values vary
 * less than those that are 0 or 1, so the interval is wide enough for them too. A sum of shares that is no
 * integer is rounded away from the near end, down for the low one and up for the high one.
 */
@API(status = API.Status.INTERNAL)
public final class RateInterval {

    /** A sum of shares may miss an integer by so much because of the order of additions. */
    private static final double ROUNDING = 1e-9;

    private RateInterval() {}

    /**
     * Returns the interval.
     *
     * @param shares each task's share of successes, from 0 to 1; at least one
     * @param confidence how sure, above 0 and below 1, such as 0.95
     * @return the interval; within 0 and 1
     * @throws IllegalArgumentException if there is no share, or confidence is out of its range
     */
    public static Interval wilson(double[] shares, double confidence) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        int least = (int) Math.floor(sum + ROUNDING);
        int most = (int) Math.ceil(sum - ROUNDING);
        return new Interval(
                wilson(shares.length, least, confidence).getLowerBound(),
                wilson(shares.length, most, confidence).getUpperBound());
    }

    private static org.apache.commons.statistics.interval.Interval wilson(int tasks, int successes, double confidence) {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(tasks, successes, 1 - confidence);
    }
}
