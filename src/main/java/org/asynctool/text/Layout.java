package org.asynctool.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The layout of texts for people: at most {@value #COLUMNS} columns.
 *
 * <p>The rule, for all texts of gates:
 *
 * <ul>
 *   <li>A line is broken between words; the lines that follow are indented.
 *   <li>What cannot be broken - a path, a command, an id - is never cut. Where it does not fit behind what it belongs
 *       to, it gets a line of its own, indented where there is room for that.
 *   <li>So a line is wider than {@value #COLUMNS} columns only where one such thing alone is; it begins in the first
 *       column then.
 * </ul>
 *
 * <p>All methods take text of one line that is safe already, and return lines without line feeds.
 */
@API(status = API.Status.INTERNAL)
public final class Layout {

    /** The greatest width of a line, in columns. */
    public static final int COLUMNS = 80;

    /** How wide a line on Maven's console is at most, which puts {@code [INFO]} in front of it. */
    public static final int CONSOLE_COLUMNS = 73;

    /** Where the second column of facts begins, in columns from the left. */
    public static final int FACT_INDENT = 13;

    private static final int HANGING = 4;
    private static final int STEP = 2;
    private static final int NAME_WIDTH = FACT_INDENT - STEP;
    private static final String CONSOLE_HEAD = "[asynctool] ";

    private Layout() {}

    /** What becomes of words that are wider than a line. */
    public enum LongWords {
        /** They stay whole: they may be paths or ids. */
        KEEP,
        /** They are cut, behind a comma or the like where there is one: they are data. */
        CUT
    }

    /**
     * Breaks a sentence into lines, if possible between its phrases; the lines after the first are indented by four.
     *
     * @param indent the indent of the first line, 0 or more
     * @param phrases parts of the sentence that are kept on one line where they fit on one
     * @return the lines
     */
    public static List<String> sentence(int indent, List<String> phrases) {
        LineBreaker lines = new LineBreaker(" ".repeat(indent), indent + HANGING, COLUMNS, LongWords.KEEP);
        phrases.forEach(lines::phrase);
        return lines.lines();
    }

    /**
     * Breaks a sentence into lines; those after the first are indented by four.
     *
     * @param sentence the sentence
     * @return the lines
     */
    public static List<String> sentence(String sentence) {
        LineBreaker lines = new LineBreaker("", HANGING, COLUMNS, LongWords.KEEP);
        lines.words(sentence);
        return lines.lines();
    }

    /**
     * Puts a text into the second column, behind a name.
     *
     * @param indent how far both are indented, 0 or more
     * @param name the name, up to 10 characters; empty in all but the first of several texts
     * @param text the text
     * @param longWords what becomes of words that are wider than a line
     * @return the lines
     */
    public static List<String> fact(int indent, String name, String text, LongWords longWords) {
        String head = " ".repeat(indent + STEP) + name + " ".repeat(NAME_WIDTH - name.length());
        LineBreaker lines = new LineBreaker(head, head.length(), COLUMNS, longWords);
        lines.words(text);
        return lines.lines();
    }

    /**
     * Puts what cannot be broken into the second column, behind a name.
     *
     * @param name the name, up to 10 characters
     * @param thing a path or a command, which may hold blanks
     * @return one line or two
     */
    public static List<String> wholeFact(String name, String thing) {
        return whole(" ".repeat(STEP) + name + " ".repeat(NAME_WIDTH - name.length()), FACT_INDENT, thing);
    }

    /**
     * Puts what cannot be broken behind a label, or below it.
     *
     * @param label the label, such as {@code rerun}
     * @param thing a path or a command, which may hold blanks
     * @return one line or two: {@code rerun: mvn test}
     */
    public static List<String> labelled(String label, String thing) {
        return whole(label + ": ", STEP, thing);
    }

    /**
     * Returns the first paragraph of a text for Maven's console.
     *
     * @param text lines that this class has made
     * @return the paragraph behind {@code [asynctool]}, at most {@value #CONSOLE_COLUMNS} columns wide
     */
    public static String console(String text) {
        LineBreaker lines =
                new LineBreaker(CONSOLE_HEAD, CONSOLE_HEAD.length() + HANGING, CONSOLE_COLUMNS, LongWords.KEEP);
        text.lines().takeWhile(line -> !line.isEmpty()).map(String::strip).forEach(lines::words);
        return String.join("\n", lines.lines());
    }

    /** Where a thing of that width begins on a line of its own. */
    static int left(int indent, int width, int columns) {
        return IntStream.of(indent, Math.min(indent, STEP))
                .filter(left -> left + width <= columns)
                .findFirst()
                .orElse(0);
    }

    private static List<String> whole(String head, int indent, String thing) {
        int width = SafeText.width(thing);
        List<String> lines = new ArrayList<>();
        if (head.length() + width <= COLUMNS) {
            lines.add(head + thing);
        } else {
            lines.add(head.stripTrailing());
            lines.add(" ".repeat(left(indent, width, COLUMNS)) + thing);
        }
        return lines;
    }
}
