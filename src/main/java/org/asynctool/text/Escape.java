package org.asynctool.text;

import java.util.stream.IntStream;

/** Makes visible what cannot be seen, and leaves out what is too long. */
enum Escape {
    /** Line feeds and tabs are escaped as well. */
    LINE,
    /** Line feeds and tabs stay. */
    BLOCK;

    String upTo(int maxLength, String text) {
        if (maxLength < 0) {
            throw new IllegalArgumentException("maxLength must be 0 or more, but was " + maxLength);
        }
        StringBuilder safe = new StringBuilder(Math.min(text.length(), maxLength) + 16);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            String next = visible(codePoint);
            if (safe.length() + next.length() > maxLength) {
                return safe.append(leftOut(text, i)).toString();
            }
            safe.append(next);
            i += Character.charCount(codePoint);
        }
        return safe.toString();
    }

    private static String leftOut(String text, int from) {
        long left = IntStream.range(from, text.length())
                .filter(i -> i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
                .count();
        return "… (" + Count.of(left, "more character") + ")";
    }

    private String visible(int codePoint) {
        if (codePoint == '\n') {
            return this == BLOCK ? "\n" : "\\n";
        }
        if (codePoint == '\t') {
            return this == BLOCK ? "\t" : "\\t";
        }
        if (codePoint == '\r') {
            return "\\r";
        }
        return unsafe(codePoint) ? "\\u{" + Integer.toHexString(codePoint) + "}" : Character.toString(codePoint);
    }

    private static boolean unsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (codePoint & 0xfffe) == 0xfffe || codePoint >= 0xfdd0 && codePoint <= 0xfdef;
        };
    }
}
