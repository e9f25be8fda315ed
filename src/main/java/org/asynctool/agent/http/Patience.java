package org.asynctool.agent.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import okhttp3.Response;
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

    /** Reads {@code Retry-After}: seconds, or a date, which is compared with the server's own clock if it tells it. */
    static OptionalLong retryAfter(Response response) {
        String value = response.header("Retry-After");
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value.strip().matches("\\d{1,9}")) {
            return OptionalLong.of(Long.parseLong(value.strip()) * 1_000);
        }
        try {
            String served = response.header("Date");
            Instant now = served == null ? Instant.now() : date(served);
            return OptionalLong.of(
                    Math.max(0, Duration.between(now, date(value)).toMillis()));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
