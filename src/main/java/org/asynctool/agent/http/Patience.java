package org.asynctool.agent.http;

import org.asynctool.time.Seeds;

/**
 * How often and when a request is tried again.
 *
 * @param attempts the most attempts, the first included, 1 or more
 * @param firstMillis the longest time before the second attempt; doubled for each further one
 * @param mostMillis the longest time before an attempt, whatever the server asks for
 */
record Patience(int attempts, long firstMillis, long mostMillis) {

    static final Patience DEFAULT = new Patience(5, 1_000, 60_000);

    /** Stands still for a while; tests do not. */
    @FunctionalInterface
    interface Pause {

        /** Waits on the machine's clock. */
        void millis(long millis) throws InterruptedException;
    }

    /** Whether it is worth another attempt. */
    boolean allowsAfter(int attempt, ChatException failure) {
        return failure.kind().passing()
                && attempt < attempts
                && failure.retryAfterMillis().orElse(0) <= mostMillis;
    }

    /**
     * Returns how long to wait: what the server asks for, or a time drawn between half of the longest one and all of
     * it. The same seed gives the same times.
     */
    long millis(long seed, int attempt, ChatException failure) {
        long longest = Math.min(mostMillis, firstMillis << Math.min(20, attempt - 1));
        double share = 0.5 + Seeds.random(Seeds.mix(seed, attempt)).nextDouble() / 2;
        return Math.max(failure.retryAfterMillis().orElse(0), Math.round(longest * share));
    }
}
