package org.asynctool.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.text.Layout.LongWords;

/** Fills lines with words. Blanks between words stay as they are, but not where a line is broken. */
final class LineBreaker {

    private static final Pattern WORD = Pattern.compile("(\\s*)(\\S+)");
    private static final String GOOD_ENDS = ",;:=/&({[]})";

    private final int indent;
    private final int columns;
    private final LongWords longWords;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line;
    private boolean hasWord;

    /** Whether nothing fits behind what stands out to the left. */
    private boolean full;

    /**
     * Begins a text.
     *
     * @param head what the first line begins with
     * @param indent how far all others are indented
     * @param columns the greatest width
     * @param longWords what becomes of wider words
     */
    LineBreaker(String head, int indent, int columns, LongWords longWords) {
        this.line = new StringBuilder(head);
        this.indent = indent;
        this.columns = columns;
        this.longWords = longWords;
    }

    /** Adds words that are kept on one line where they fit on one. */
    void phrase(String phrase) {
        int width = SafeText.width(phrase);
        if (hasWord && width + 1 > room() && indent + width <= columns) {
            endLine(indent);
        }
        words(phrase);
    }

    /** Adds words. */
    void words(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            add(words.group(1), words.group(2));
        }
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.add(line.toString().stripTrailing());
        return all;
    }

    private void add(String blanks, String word) {
        String gap = !hasWord ? "" : blanks.isEmpty() ? " " : blanks;
        String next = gap + (line.toString().isBlank() ? begin(word) : word);
        int width = SafeText.width(word);
        if (SafeText.width(next) <= room()) {
            append(next);
        } else if (longWords == LongWords.CUT && indent + width > columns) {
            cut(word);
        } else {
            addOnLineOfItsOwn(begin(word));
        }
    }

    private void addOnLineOfItsOwn(String word) {
        int left = Layout.left(indent, SafeText.width(word), columns);
        if (hasWord || !line.toString().isBlank()) {
            endLine(left);
        } else {
            line.setLength(left);
        }
        append(word);
        full = left < indent;
    }

    private void cut(String word) {
        if (hasWord) {
            endLine(indent);
        }
        String rest = begin(word);
        while (SafeText.width(rest) > room()) {
            int end = end(rest, room());
            append(rest.substring(0, end));
            endLine(indent);
            rest = begin(rest.substring(end));
        }
        append(rest);
    }

    /** Where to cut: behind the last good end in the second half of what fits, else as late as possible. */
    private static int end(String word, int room) {
        int end = 0;
        int width = 0;
        int good = 0;
        while (end < word.length()) {
            int codePoint = word.codePointAt(end);
            width += Columns.width(codePoint);
            if (width > room) {
                break;
            }
            end += Character.charCount(codePoint);
            good = width > room / 2 && GOOD_ENDS.indexOf(codePoint) >= 0 ? end : good;
        }
        return good > 0 ? good : Math.max(end, Character.charCount(word.codePointAt(0)));
    }

    /** CI servers take two colons at the beginning of a line for a command. */
    private static String begin(String word) {
        return word.startsWith("::") ? ": " + word.substring(1) : word;
    }

    private int room() {
        return full ? 0 : columns - SafeText.width(line.toString());
    }

    private void append(String text) {
        line.append(text);
        hasWord = true;
    }

    private void endLine(int nextIndent) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(" ".repeat(nextIndent));
        hasWord = false;
        full = false;
    }
}
