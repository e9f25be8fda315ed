package org.asynctool.world.formats;

import java.util.regex.Pattern;
import javax.xml.stream.Location;
import org.asynctool.text.Excerpt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says where a text breaks its format. */
final class Problems {

    private static final int LONGEST = 200;

    /** What only those who program with the reader understand. */
    private static final Pattern DETAILS = Pattern.compile("(: was expecting)? \\(.*");

    private Problems() {}

    /** Returns the end of a message that begins with what the text is not. */
    static String of(JacksonException problem) {
        if (problem instanceof StreamConstraintsException) {
            return ": it is too deep, or a name, number or text in it is too long";
        }
        String message = problem.getOriginalMessage().lines().findFirst().orElse("");
        String what = DETAILS.matcher(message).replaceFirst("");
        TokenStreamLocation place = problem.getLocation();
        return (place == null ? "" : at(place.getLineNr(), place.getColumnNr())) + ": " + Excerpt.of(what, LONGEST);
    }

    /** Returns the end of a message where no more than a place is known, or not even that. */
    static String at(@Nullable Location place) {
        return place == null ? "" : at(place.getLineNumber(), place.getColumnNumber());
    }

    private static String at(int line, int column) {
        return line < 1 ? "" : " at line " + line + ", column " + column;
    }
}
