package org.asynctool.world.filesystem;

/** Texts as words: what is between runs of white space, the Unicode kinds included. */
final class Words {

    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean between = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = isBlank(text.charAt(i));
            words += between && !blank ? 1 : 0;
            between = blank;
        }
        return words;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
    }
}
