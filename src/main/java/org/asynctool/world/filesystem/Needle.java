package org.asynctool.world.filesystem;

/**
 * A text to look for in others. Takes time linear in the length of both (Knuth, Morris, Pratt), which {@link
 * String#contains} does not: an agent may look for many {@code a} in even more of them.
 */
final class Needle {

    private final int[] sought;

    /** For each length matched so far, the length of the longest beginning that is also its end. */
    private final int[] fallback;

    Needle(String text) {
        this.sought = text.codePoints().toArray();
        this.fallback = new int[sought.length + 1];
        for (int i = 1, matched = 0; i < sought.length; i++) {
            matched = extended(matched, sought[i]);
            fallback[i + 1] = matched;
        }
    }

    boolean isIn(String text) {
        int matched = 0;
        for (int i = 0; i < text.length() && matched < sought.length; ) {
            int next = text.codePointAt(i);
            matched = extended(matched, next);
            i += Character.charCount(next);
        }
        return matched == sought.length;
    }

    private int extended(int matched, int next) {
        int length = matched;
        while (length > 0 && sought[length] != next) {
            length = fallback[length];
        }
        return sought[length] == next ? length + 1 : 0;
    }
}
