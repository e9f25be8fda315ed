package org.asynctool.json;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Words for texts that are not JSON, free of the parser's own terms. */
@API(status = API.Status.INTERNAL)
public final class JsonErrors {

    private static final Pattern PARSER_SETTING = Pattern.compile(", from `[^`]*`");

    private static final Pattern PARSER_FEATURE = Pattern.compile(": enable `[^`]*` to allow");
    private static final Pattern COMMENT = Pattern.compile(": maybe a \\(non-standard\\) comment\\?.*");

    private JsonErrors() {}

    /**
     * Says what is wrong with a text and where, for a text of one line.
     *
     * @param error what the parser reported
     * @return for example {@code not JSON at column 17: ...}; columns count characters from 1
     */
    public static String inLine(JacksonException error) {
        return known(error)
                ? kind(error) + " at column " + location(error).getColumnNr() + ": " + problem(error)
                : kind(error) + ": " + problem(error);
    }

    /**
     * Says what is wrong with a text and where, for a text of many lines.
     *
     * @param error what the parser reported
     * @return for example {@code not JSON at line 3, column 17: ...}; both count from 1
     */
    public static String inText(JacksonException error) {
        return known(error)
                ? kind(error) + " at line " + line(error) + ", column "
                        + location(error).getColumnNr() + ": " + problem(error)
                : kind(error) + ": " + problem(error);
    }

    /**
     * Returns the line that the parser stopped in.
     *
     * @param error what the parser reported
     * @return a line, from 1; 1 where the parser does not say
     */
    public static int line(JacksonException error) {
        return Math.max(1, location(error).getLineNr());
    }

    /** The parser does not say where a bound was broken. */
    private static boolean known(JacksonException error) {
        return location(error).getLineNr() > 0;
    }

    private static TokenStreamLocation location(JacksonException error) {
        return error.getLocation() == null ? TokenStreamLocation.NA : error.getLocation();
    }

    private static String kind(JacksonException error) {
        return error instanceof StreamConstraintsException ? "too large" : "not JSON";
    }

    private static String problem(JacksonException error) {
        if (error instanceof MismatchedInputException) {
            return "there is something behind the value";
        }
        String problem = error.getOriginalMessage();
        return problem.startsWith("Unexpected end-of-input")
                ? "the text ends too early"
                : withoutFeatures(PARSER_SETTING.matcher(problem).replaceAll(""));
    }

    private static String withoutFeatures(String problem) {
        String known = PARSER_FEATURE.matcher(problem).replaceAll("; JSON has no such value");
        return COMMENT.matcher(known).replaceAll("; JSON has no comments");
    }
}
