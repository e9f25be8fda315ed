package org.asynctool.world.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads dates as {@code strptime} of Python does: months, days and times may have one digit, days a blank in its place.
 */
@API(status = API.Status.INTERNAL)
public final class PythonDates {

    private static final Format DATE = new Format(
            "%Y-%m-%d",
            "(?<year>\\p{Nd}{4})-(?<month>1[0-2]|0[1-9]|[1-9])-(?<day>3[01]|[12]\\p{Nd}|0[1-9]|[1-9]| [1-9])");

    private static final Format DATE_AND_TIME = new Format(
            DATE.name() + " %H:%M:%S",
            DATE.pattern()
                    + "\\s+(?<hour>2[0-3]|[01]\\p{Nd}|\\p{Nd}):(?<minute>[0-5]\\p{Nd}|\\p{Nd})"
                    + ":(?<second>6[01]|[0-5]\\p{Nd}|\\p{Nd})");

    private PythonDates() {}

    /**
     * Reads a date such as {@code 2026-01-31}.
     *
     * @param text the text
     * @return the date
     * @throws ToolException if it is none; the message is Python's
     */
    public static LocalDate date(String text) throws ToolException {
        return day(match(DATE, text));
    }

    /**
     * Tells whether a text is a date.
     *
     * @param text the text
     * @return whether {@link #date(String)} reads it
     */
    public static boolean isDate(String text) {
        try {
            date(text);
            return true;
        } catch (ToolException e) {
            return false;
        }
    }

    /**
     * Reads a date and a time such as {@code 2026-01-31 23:59:00}.
     *
     * @param text the text
     * @return the date and time
     * @throws ToolException if it is none; the message is Python's
     */
    public static LocalDateTime dateAndTime(String text) throws ToolException {
        Matcher match = match(DATE_AND_TIME, text);
        LocalDate day = day(match);
        int second = number(match, "second");
        if (second > 59) {
            throw new ToolException("second must be in 0..59");
        }
        return day.atTime(LocalTime.of(number(match, "hour"), number(match, "minute"), second));
    }

    private static Matcher match(Format format, String text) throws ToolException {
        Matcher match = format.compiled().matcher(text);
        if (!match.lookingAt()) {
            throw new ToolException("time data " + PythonText.repr(JsonNodeFactory.instance.stringNode(text))
                    + " does not match format '" + format.name() + "'");
        }
        if (match.end() < text.length()) {
            throw new ToolException("unconverted data remains: " + text.substring(match.end()));
        }
        return match;
    }

    private static LocalDate day(Matcher match) throws ToolException {
        int year = number(match, "year");
        if (year == 0) {
            throw new ToolException("year 0 is out of range");
        }
        try {
            return LocalDate.of(year, number(match, "month"), number(match, "day"));
        } catch (DateTimeException e) {
            throw new ToolException("day is out of range for month");
        }
    }

    private static int number(Matcher match, String part) {
        return Integer.parseInt(match.group(part).strip());
    }

    private record Format(String name, String pattern, Pattern compiled) {

        Format(String name, String pattern) {
            this(name, pattern, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
        }
    }
}
