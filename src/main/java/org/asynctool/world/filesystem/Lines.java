package org.asynctool.world.filesystem;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as lines. A line end at the very end of a text begins no further line; an empty text has none. */
final class Lines {

    /** All that Unicode and ASCII know as ends of lines and paragraphs, file, group and record separators included. */
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n-\r\\x1C-\\x1E\\x85\\u2028\\u2029]");

    private Lines() {}

    static List<String> of(String text) {
        List<String> lines = Arrays.asList(LINE_END.split(text, -1));
        int last = lines.size() - 1;
        return lines.get(last).isEmpty() ? lines.subList(0, last) : lines;
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
