package org.asynctool.agent.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone: {@code retry-after-ms}, or {@code Retry-After} in seconds or as a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** Returns the time in milliseconds, 0 or more; empty where the server says nothing that can be understood. */
    static OptionalLong millis(Response response) {
        OptionalLong exact = number(response.header("retry-after-ms"), 1);
        if (exact.isPresent()) {
            return exact;
        }
        OptionalLong seconds = number(response.header("Retry-After"), 1_000);
        return seconds.isPresent() ? seconds : untilDate(response);
    }

    /** Reads a number, also one with a fraction as some servers send; rounded up. */
    private static OptionalLong number(@Nullable String text, int millis) {
        return text != null && text.strip().matches("\\d{1,9}(\\.\\d{1,9})?")
                ? OptionalLong.of((long) Math.ceil(Double.parseDouble(text.strip()) * millis))
                : OptionalLong.empty();
    }

    /** Compares the date with the server's own clock if it tells it. */
    private static OptionalLong untilDate(Response response) {
        Optional<Instant> until = date(response.header("Retry-After"));
        Instant now = date(response.header("Date")).orElseGet(Instant::now);
        return until.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Duration.between(now, until.get()).toMillis()));
    }

    private static Optional<Instant> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(date -> ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
