package org.asynctool.time;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Virtual time in sentences for people: the exact form and, from a minute on, hours, minutes and whole seconds
 * behind it, as in {@code t=3725.500s (1 h 2 min 5 s)}. Tables, timelines and files have the exact form alone.
 */
@API(status = API.Status.INTERNAL)
public final class TimeText {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private TimeText() {}

    /**
     * Writes a point in virtual time.
     *
     * @param virtualMillis a point in virtual time
     * @return for example {@code t=12.500s}, {@code t=62.000s (1 min 2 s)} or {@code t=never}
     */
    public static String at(long virtualMillis) {
        return VirtualTime.at(virtualMillis) + words(virtualMillis);
    }

    /**
     * Writes a span of virtual time.
     *
     * @param millis a span of virtual time
     * @return for example {@code 12.500s} or {@code 62.000s (1 min 2 s)}
     */
    public static String span(long millis) {
        return VirtualTime.seconds(millis) + words(millis);
    }

    /**
     * Returns what stands behind the exact form.
     *
     * @param millis a time, in virtual milliseconds
     * @return for example {@code  (1 h 2 min 5 s)}, with the blank in front; nothing below a minute and for never
     */
    public static String words(long millis) {
        if (millis < MINUTE || millis == VirtualTime.NEVER) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        add(parts, millis / HOUR, "h");
        add(parts, millis % HOUR / MINUTE, "min");
        add(parts, millis % MINUTE / 1000, "s");
        return " (" + String.join(" ", parts) + ")";
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }
}
