package org.asynctool.agent;

import java.time.Duration;
import org.apiguardian.api.API;
import org.asynctool.time.VirtualTime;

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
 * @param cacheMillis how long a prompt cache keeps a prompt after it was used, in milliseconds, 0 or more
 */
@API(status = API.Status.STABLE)
public record Prices(String currency, double input, double cachedInput, double output, long cacheMillis) {

    /** How long a prompt cache keeps a prompt where nobody says: 5 minutes. */
    public static final Duration USUAL_CACHE = Duration.ofMinutes(5);

    private static final int MAX_LENGTH = 100;
    private static final double PER = 1_000_000;

    /**
     * Refuses a blank currency, amounts that are negative or not finite, and a negative time.
     *
     * @param currency what the amounts are in
     * @param input price of a million input tokens that came from no cache
     * @param cachedInput price of a million input tokens that came from a prompt cache
     * @param output price of a million output tokens
     * @param cacheMillis how long a prompt cache keeps a prompt after it was used, in milliseconds
     */
    public Prices {
        if (currency.isBlank() || currency.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the currency of prices must have 1 to " + MAX_LENGTH
                    + " characters and not be blank, but has " + currency.length());
        }
        require("input", input);
        require("cached input", cachedInput);
        require("output", output);
        if (cacheMillis < 0) {
            throw new IllegalArgumentException(
                    "the time that a cache keeps a prompt must be 0 or more, but was " + cacheMillis + " ms");
        }
    }

    /**
     * Makes prices with a prompt cache that keeps a prompt for 5 minutes.
     *
     * @param currency what the amounts are in
     * @param input price of a million input tokens that came from no cache
     * @param cachedInput price of a million input tokens that came from a prompt cache
     * @param output price of a million output tokens
     */
    public Prices(String currency, double input, double cachedInput, double output) {
        this(currency, input, cachedInput, output, USUAL_CACHE.toMillis());
    }

    /**
     * Returns the same prices with another prompt cache.
     *
     * @param kept how long it keeps a prompt after it was used, 0 or more
     * @return the prices
     */
    public Prices withCache(Duration kept) {
        return new Prices(currency, input, cachedInput, output, VirtualTime.millis("time of a cache", kept));
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
