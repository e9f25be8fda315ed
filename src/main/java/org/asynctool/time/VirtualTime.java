package org.asynctool.time;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Arithmetic and text of virtual time: milliseconds since the episode began, as a {@code long}.
 *
 * <p>Sums clamp at {@link Long#MAX_VALUE}, which stands for "never". Negative delays are refused.
 */
@API(status = API.Status.STABLE)
public final class VirtualTime {

    /** A point in virtual time that is never reached. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final Pattern DURATION = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(ms|s|m|h)");

    private VirtualTime() {}

    /**
     * Adds a delay to a point in time and clamps the sum at {@link #NEVER}.
     *
     * @param virtualMillis a point in virtual time, 0 or more
     * @param delayMillis a delay, 0 or more
     * @return their sum, at most {@link #NEVER}
     * @throws IllegalArgumentException if the delay is negative
     */
    public static long plus(long virtualMillis, long delayMillis) {
        requireDelay("delay", delayMillis);
        long sum = virtualMillis + delayMillis;
        return sum < 0 ? NEVER : sum;
    }

    /**
     * Refuses a negative delay.
     *
     * @param what what the delay is, for the message
     * @param delayMillis the delay in milliseconds
     * @return the delay
     * @throws IllegalArgumentException if the delay is negative
     */
    public static long requireDelay(String what, long delayMillis) {
        if (delayMillis < 0) {
            throw new IllegalArgumentException(what + " must not be negative, but was " + delayMillis + " ms");
        }
        return delayMillis;
    }

    /**
     * Writes a point in virtual time as seconds with three decimals.
     *
     * @param virtualMillis a point in virtual time
     * @return for example {@code t=12.500s}, or {@code t=never}
     */
    public static String at(long virtualMillis) {
        return "t=" + seconds(virtualMillis);
    }

    /**
     * Writes a span of virtual time as seconds with three decimals.
     *
     * @param millis a span of virtual time
     * @return for example {@code 12.500s}, or {@code never}
     */
    public static String seconds(long millis) {
        return millis == NEVER ? "never" : String.format(Locale.ROOT, "%d.%03ds", millis / 1000, millis % 1000);
    }

    /**
     * Reads a duration as task files write it: {@code 500ms}, {@code 2s}, {@code 1.5s}, {@code 30m},
     * {@code 24h}.
     *
     * @param text the text to read
     * @return the duration in milliseconds, rounded to the nearest
     * @throws IllegalArgumentException if the text is not such a duration
     */
    public static long parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a duration; expected a number with a unit of ms, s, m or h,"
                            + " such as 500ms, 1.5s or 24h");
        }
        long unit = switch (matcher.group(2)) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
        return Math.round(Double.parseDouble(matcher.group(1)) * unit);
    }

    /**
     * Writes a duration as task files write it, in the largest unit that needs no fraction.
     *
     * @param millis the duration, 0 or more
     * @return a text that {@link #parseDuration(String)} reads back as the same duration
     */
    public static String formatDuration(long millis) {
        requireDelay("duration", millis);
        if (millis == 0) {
            return "0s";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    /**
     * Turns a duration into virtual milliseconds.
     *
     * @param what what the duration is, for the message
     * @param duration the duration
     * @return whole milliseconds, clamped at {@link #NEVER}
     * @throws IllegalArgumentException if the duration is negative
     */
    public static long millis(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(what + " must not be negative, but was " + duration);
        }
        try {
            return duration.toMillis();
        } catch (ArithmeticException e) {
            return NEVER;
        }
    }
}
