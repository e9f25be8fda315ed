package org.asynctool.engine;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.asynctool.metric.Metrics;
import org.asynctool.report.EpisodeResult;

/**
 * What all episodes of a run may cost together. Episodes that are under way when it is used up end as usual, so it can
 * be overdrawn by what these cost. Used by several threads.
 */
final class RunBudget {

    private final Optional<BigDecimal> mostTokens;
    private final Optional<BigDecimal> mostMoney;
    private double tokens;
    private double money;

    private RunBudget(Optional<BigDecimal> mostTokens, Optional<BigDecimal> mostMoney) {
        this.mostTokens = mostTokens;
        this.mostMoney = mostMoney;
    }

    /**
     * Reads and checks.
     *
     * @param settings returns the value of a setting by its name
     * @throws IllegalArgumentException if one is no number above 0
     */
    static RunBudget read(Function<String, Optional<String>> settings) {
        return new RunBudget(
                settings.apply(Constants.BUDGET_TOKENS).map(text -> amount(Constants.BUDGET_TOKENS, text)),
                settings.apply(Constants.BUDGET_MONEY).map(text -> amount(Constants.BUDGET_MONEY, text)));
    }

    private static BigDecimal amount(String key, String text) {
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() > 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // Told of below, like a number that is too small.
        }
        throw new IllegalArgumentException(key + " must be a number above 0, but is '" + text + "'");
    }

    /** Adds what an episode cost, as far as its agent told. */
    synchronized void spend(EpisodeResult result) {
        tokens += result.values().getOrDefault(Metrics.COST_TOKENS, 0.0);
        money += result.values().getOrDefault(Metrics.COST_MONEY, 0.0);
    }

    /** Says that nothing is left; empty if something is. */
    synchronized Optional<String> exhausted() {
        return mostTokens
                .filter(most -> tokens >= most.doubleValue())
                .map(most -> "the budget of " + most.toPlainString() + " tokens is used up ("
                        + String.format(Locale.ROOT, "%.0f", tokens) + " used)")
                .or(() -> mostMoney
                        .filter(most -> money >= most.doubleValue())
                        .map(most -> "the budget of " + most.toPlainString() + " is used up ("
                                + String.format(Locale.ROOT, "%.4f", money) + " spent)"));
    }
}
