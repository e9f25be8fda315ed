package org.asynctool.world.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** Dates such as {@code 2025-03-14}, with or without a time of day such as {@code T09:30}, of the years 1 to 9999. */
final class IsoTime {

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?)?");

    private static final ChronoUnit[] UNITS = {
        ChronoUnit.SECONDS,
        ChronoUnit.MINUTES,
        ChronoUnit.HOURS,
        ChronoUnit.DAYS,
        ChronoUnit.WEEKS,
        ChronoUnit.MONTHS,
        ChronoUnit.YEARS
    };

    private IsoTime() {}

    /**
     * Reads a date or a date with a time.
     *
     * @throws ToolException if it is none
     */
    static Temporal read(String name, String text) throws ToolException {
        try {
            if (FORM.matcher(text).matches() && !text.startsWith("0000")) {
                return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // As any other text that is no date.
        }
        throw new ToolException(
                name + " " + Lookup.quoted(text) + " is no date such as 2025-03-14 or 2025-03-14T09:30");
    }

    static String[] units() {
        return Stream.of(UNITS).map(IsoTime::word).toArray(String[]::new);
    }

    /**
     * Finds a unit by its word.
     *
     * @throws ToolException if dates have no such unit since they have no time of day
     */
    static ChronoUnit unit(String word, Temporal date) throws ToolException {
        ChronoUnit unit = ChronoUnit.valueOf(word.toUpperCase(Locale.ROOT));
        Lookup.require(date.isSupported(unit), () -> "a date without a time of day has no " + word);
        return unit;
    }

    private static String word(ChronoUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
