package org.asynctool.agent;

import org.apiguardian.api.API;

/**
 * What the tokens of an agent cost. All amounts are for a million tokens.
 *
 * <pre>{@code
 * new Prices("USD", 3, 0.3, 15)
 * }</pre>
 *
 * @param currency what the amounts are in, such as {@code USD}, not blank, up to 100 characters
 * @param input price of input tokens that came from no cache, finite, 0 or more
 * @param cachedInput price of input tokens that came from a prompt cache, finite, 0 or more
 * @param output price of output tokens, finite, 0 or more
 */
@API(status = API.Status.STABLE)
public record Prices(String currency, double input, double cachedInput, double output) {

    private static final int MAX_LENGTH = 100;
    private static final double PER = 1_000_000;

    /**
     * Refuses a blank currency and amounts that are negative or not finite.
     *
     * @param currency what the amounts are in
     * @param input price of a million input tokens that came from no cache
     * @param cachedInput price of a million input tokens that came from a prompt cache
     * @param output price of a million output tokens
     */
    public Prices {
        if (currency.isBlank() || currency.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the currency of prices must have 1 to " + MAX_LENGTH
                    + " characters and not be blank, but has " + currency.length());
        }
        require("input", input);
        require("cached input", cachedInput);
        require("output", output);
    }

    /**
     * Returns what a turn cost.
     *
     * @param usage the tokens of the turn
     * @return the amount, in the currency of these prices
     */
    public double of(Usage usage) {
        long uncached = usage.inputTokens() - usage.cachedInputTokens();
        return (uncached * input + usage.cachedInputTokens() * cachedInput + usage.outputTokens() * output) / PER;
    }

    private static void require(String what, double price) {
        if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the price of " + what + " tokens must be finite and 0 or more, but was " + price);
        }
    }
}
