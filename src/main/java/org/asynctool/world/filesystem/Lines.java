package org.asynctool.world.filesystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts as lines. A line end at the very end of a text begins no further line; an empty text has none. */
final class Lines {

    private Lines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && !isEnd(text.charAt(end))) {
                end++;
            }
            lines.add(text.substring(start, end));
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    /** All that Unicode and ASCII know as ends of lines and paragraphs, file, group and record separators included. */
    private static boolean isEnd(char character) {
        return character >= '\n' && character <= '\r'
                || character >= '\u001C' && character <= '\u001E'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    static String join(List<String> lines) {
        return String.join("\n", lines);
    }

    /** Returns the lines in ascending order of their code points. */
    static List<String> sorted(String text) {
        return of(text).stream()
                .map(line -> line.codePoints().toArray())
                .sorted(Arrays::compare)
                .map(line -> new String(line, 0, line.length))
                .toList();
    }

    /** Returns the last lines: so many, or all for 0, or all but so many at the beginning if the number is negative. */
    static List<String> last(int number, String text) {
        List<String> lines = of(text);
        if (number == 0) {
            return lines;
        }
        int first = number > 0 ? Math.max(0, lines.size() - number) : Math.min(lines.size(), -number);
        return lines.subList(first, lines.size());
    }
}
