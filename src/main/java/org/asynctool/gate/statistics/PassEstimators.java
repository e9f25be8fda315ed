package org.asynctool.gate.statistics;

import org.apiguardian.api.API;

/**
 * Unbiased estimators of how a task fares in k tries, from the n trials that were made: the share of the choices of k
 * trials out of the n in which all, or any, succeeded.
 */
@API(status = API.Status.INTERNAL)
public final class PassEstimators {

    private PassEstimators() {}

    /**
     * Estimates how likely k tries all succeed: C(c, k) / C(n, k) (S. Yao et al., tau-bench, arXiv 2406.12045).
     *
     * @param trials how many trials were made, n
     * @param successes how many of them succeeded, c, from 0 to n
     * @param k how many tries, from 1 to n
     * @return pass^k, from 0 to 1
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static double all(int trials, int successes, int k) {
        require(trials, successes, k);
        double share = 1;
        for (int i = 0; i < k; i++) {
            share *= Math.max(0, successes - i) / (double) (trials - i);
        }
        return share;
    }

    /**
     * Estimates how likely at least one of k tries succeeds: 1 - C(n - c, k) / C(n, k) (M. Chen et al., Evaluating
     * large language models trained on code, arXiv 2107.03374).
     *
     * @param trials how many trials were made, n
     * @param successes how many of them succeeded, c, from 0 to n
     * @param k how many tries, from 1 to n
     * @return pass@k, from 0 to 1
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static double any(int trials, int successes, int k) {
        require(trials, successes, k);
        return 1 - all(trials, trials - successes, k);
    }

    private static void require(int trials, int successes, int k) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("successes must be from 0 to " + trials + ", but was " + successes);
        }
        if (k < 1 || k > trials) {
            throw new IllegalArgumentException(
                    "k must be from 1 to the number of trials, " + trials + ", but was " + k);
        }
    }
}
