package org.asynctool.world.formats;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** How a date is written, in letters such as {@code yyyy-MM-dd}. Names of days and months are English. */
record DatePattern(String pattern, DateTimeFormatter formatter) {

    /** What a pattern may be made of. */
    private static final Set<String> LETTERS = Set.of(
            "yyyy", "MMMM", "MMM", "MM", "M", "dd", "d", "EEEE", "EEE", "HH", "H", "hh", "h", "a", "mm", "ss", "SSS",
            "XXX");

    private static final Pattern PART = Pattern.compile("'[^']*'|([A-Za-z])\\1*|.", Pattern.DOTALL);

    private static final String RESERVED = "[]{}#'";

    /**
     * Reads a pattern.
     *
     * @throws ToolException if it has letters that are not known
     */
    static DatePattern of(String pattern) throws ToolException {
        StringBuilder java = new StringBuilder();
        Matcher parts = PART.matcher(pattern);
        while (parts.find()) {
            String part = parts.group();
            boolean isKnown = parts.group(1) == null ? !RESERVED.contains(part) : LETTERS.contains(part);
            Lookup.require(
                    isKnown,
                    () -> "pattern " + Lookup.quoted(pattern) + " has " + Lookup.quoted(part)
                            + ", which is not one of yyyy MM dd HH mm ss and so on; put texts between single quotes");
            // A year without an era.
            java.append(part.equals("yyyy") ? "uuuu" : part);
        }
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(java.toString(), Locale.US).withResolverStyle(ResolverStyle.STRICT);
        return new DatePattern(pattern, formatter);
    }

    TemporalAccessor read(String text) throws ToolException {
        try {
            return formatter.parse(text);
        } catch (DateTimeException e) {
            throw new ToolException(Lookup.quoted(text) + " is no date by pattern " + Lookup.quoted(pattern));
        }
    }

    String write(TemporalAccessor date) throws ToolException {
        try {
            return formatter.format(date);
        } catch (DateTimeException e) {
            throw new ToolException("the date lacks what pattern " + Lookup.quoted(pattern) + " shows");
        }
    }
}
