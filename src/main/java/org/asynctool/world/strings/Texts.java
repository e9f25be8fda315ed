package org.asynctool.world.strings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;

/** What the tools take and give: texts of a bounded length, which is counted in code points. */
final class Texts {

    /** The longest text that is taken or given, so that what a tool gives another one takes. */
    static final int LONGEST = 20_000;

    /** The most parts of a text. */
    static final int MOST_PARTS = 1_000;

    /** By code points, where {@link String#compareTo} has surrogates before some characters of one {@code char}. */
    static final Comparator<String> BY_CODE_POINTS = (one, other) -> {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        boolean inPair = same > 0 && Character.isHighSurrogate(one.charAt(same - 1));
        int from = inPair ? same - 1 : same;
        return Integer.compare(codePoint(one, from), codePoint(other, from));
    };

    private static final String TOO_LONG = "the result would be longer than " + LONGEST + " code points";

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Texts() {}

    /** Begins with the text that a tool works on. */
    static Parameters text() {
        return Parameters.none().other("text", "The text.", Schemas.text(LONGEST));
    }

    static ToolResult result(String text) throws ToolException {
        return Answer.of("text", bounded(text)).result();
    }

    /**
     * Returns a text as it is.
     *
     * @throws ToolException if it is too long
     */
    static String bounded(CharSequence text) throws ToolException {
        requireRoom(text);
        String result = text.toString();
        Lookup.require(length(result) <= LONGEST, TOO_LONG);
        return result;
    }

    /**
     * Refuses what cannot become shorter any more and is too long already, at no cost: a code point has at most two
     * characters.
     *
     * @throws ToolException if it is
     */
    static void requireRoom(CharSequence growing) throws ToolException {
        Lookup.require(growing.length() <= 2 * LONGEST, TOO_LONG);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns what people take for characters: extended grapheme clusters. */
    static List<String> graphemes(String text) {
        return GRAPHEME.matcher(text).results().map(match -> match.group()).toList();
    }

    /** Returns the lines between breaks; a break at the end, of which there is none any more, begins no line. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** Makes texts the same that differ in upper and lower case only. */
    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int codePoint(String text, int at) {
        return at < text.length() ? text.codePointAt(at) : -1;
    }
}
