package org.asynctool.text;

/** How wide a text is on a console with a fixed pitch. */
final class Columns {

    /** First and last code point of the blocks that are two columns wide: East Asian scripts and emoji. */
    private static final int[][] WIDE = {
        {0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0xa4cf}, {0xac00, 0xd7a3}, {0xf900, 0xfaff},
        {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1faff}, {0x20000, 0x3fffd}
    };

    private Columns() {}

    static String fit(String text, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be 1 or more, but was " + columns);
        }
        int width = 0;
        int room = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += width(codePoint);
            if (width > columns) {
                return text.substring(0, room) + "…";
            }
            i += Character.charCount(codePoint);
            if (width < columns) {
                room = i;
            }
        }
        return text;
    }

    /** Counts a combining mark as a column: an upper bound, so that piling them up fools nobody. */
    static int width(int codePoint) {
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return 2;
            }
        }
        return 1;
    }
}
