package org.asynctool.gate.statistics;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;
import org.apiguardian.api.API;

/**
 * McNemar's exact test (Q. McNemar, Psychometrika 12, 1947, in its binomial form): whether tasks that flipped did so to
 * one side more often than a fair coin would. Tasks that did not flip say nothing.
 *
 * @param worse how many tasks succeeded before and do not now, 0 or more
 * @param better how many tasks did not succeed before and do now, 0 or more
 */
@API(status = API.Status.INTERNAL)
public record McNemar(int worse, int better) {

    private static final double FAIR = 0.5;

    /**
     * Returns how likely at least so many of the flips are for the worse if both sides are alike.
     *
     * @return the one-sided p-value, above 0 and at most 1
     */
    public double chanceOfWorse() {
        return test(AlternativeHypothesis.GREATER_THAN);
    }

    /**
     * Returns how likely flips at least as uneven are if both sides are alike.
     *
     * @return the two-sided p-value, above 0 and at most 1
     */
    public double chanceOfUneven() {
        return test(AlternativeHypothesis.TWO_SIDED);
    }

    private double test(AlternativeHypothesis alternative) {
        return BinomialTest.withDefaults()
                .with(alternative)
                .test(worse + better, worse, FAIR)
                .getPValue();
    }
}
