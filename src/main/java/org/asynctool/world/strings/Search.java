package org.asynctool.world.strings;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.stream.Stream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;

/** Looks for a text or a regular expression in another text, place by place. */
final class Search {

    private static final int LONGEST_FIND = 1_000;
    private static final int LONGEST_PATTERN = 200;
    private static final int MOST_GROUPS = 10;

    /** A search takes as many steps as text and pattern have characters, multiplied, and that for each place. */
    private static final int MOST_STEPS = 1_000_000;

    private static final int MOST_PLACES = 2_000;

    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d+),?(\\d*)}");

    private final boolean isLiteral;
    private final Matcher matcher;
    private int places;

    private Search(boolean isLiteral, Matcher matcher) {
        this.isLiteral = isLiteral;
        this.matcher = matcher;
    }

    /** Adds what to look for. */
    static Parameters described(Parameters parameters) {
        return parameters
                .other(
                        "find",
                        "What to look for, or a regular expression in RE2 syntax.",
                        Schemas.text(LONGEST_FIND).put("minLength", 1))
                .other(
                        "kind",
                        "Whether to take it as it is or as a regular expression.",
                        Schemas.choice("literal", "pattern").put("default", "literal"))
                .flag("ignore_case", "Whether upper and lower case are the same.");
    }

    /**
     * Reads what to look for.
     *
     * @throws ToolException if it is no regular expression, or one that is too large
     */
    static Search of(Arguments arguments) throws ToolException {
        String text = arguments.text("text");
        String find = arguments.text("find");
        int flags = arguments.flag("ignore_case") ? Pattern.CASE_INSENSITIVE : 0;
        return arguments.text("kind").equals("literal")
                ? new Search(true, Pattern.compile(Pattern.quote(find), flags).matcher(text))
                : new Search(false, compiled(find, flags, text.length()).matcher(text));
    }

    private static Pattern compiled(String find, int flags, int length) throws ToolException {
        Lookup.require(
                find.length() <= LONGEST_PATTERN,
                "a regular expression can have at most " + LONGEST_PATTERN + " characters");
        Lookup.require(
                steps(find) * Math.max(length, 1) <= MOST_STEPS,
                "the text is too long for a regular expression of this size; repetitions such as {2,5} count often");
        Pattern pattern;
        try {
            pattern = Pattern.compile(find, flags | Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw new ToolException("find " + Lookup.quoted(find) + " is no regular expression: " + e.getDescription());
        }
        Lookup.require(
                pattern.groupCount() <= MOST_GROUPS,
                "a regular expression can have at most " + MOST_GROUPS + " groups");
        return pattern;
    }

    /** Returns at least the size of the pattern with all repetitions written out. */
    private static double steps(String find) {
        return REPETITION
                .matcher(find)
                .results()
                .flatMap(match -> Stream.of(match.group(1), match.group(2)))
                .filter(digits -> !digits.isEmpty())
                .mapToDouble(Double::parseDouble)
                .reduce(find.length(), (size, count) -> size * Math.max(count, 1));
    }

    /**
     * Goes on to the next place.
     *
     * @throws ToolException if there are too many places where a regular expression matches
     */
    boolean next() throws ToolException {
        if (!matcher.find()) {
            return false;
        }
        places++;
        Lookup.require(
                isLiteral || places <= MOST_PLACES,
                "the regular expression matches at more than " + MOST_PLACES + " places");
        return true;
    }

    /** Returns how many places were found so far. */
    int places() {
        return places;
    }

    Matcher place() {
        return matcher;
    }

    /** Returns a replacement as the matcher takes it. */
    String replacement(String given) {
        return isLiteral ? Matcher.quoteReplacement(given) : given;
    }
}
