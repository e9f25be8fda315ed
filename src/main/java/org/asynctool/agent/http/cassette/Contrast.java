package org.asynctool.agent.http.cassette;

/** Shows two long texts where they begin to differ, each in less than a line of 80 columns. */
final class Contrast {

    /** A line, without the word that stands before the text. */
    private static final int WIDTH = 68;

    private static final int BEFORE = 24;
    private static final String CUT = "...";

    private Contrast() {}

    /** Returns the first place at which two texts differ. */
    static int place(String one, String other) {
        int place = 0;
        while (place < Math.min(one.length(), other.length()) && one.charAt(place) == other.charAt(place)) {
            place++;
        }
        return place;
    }

    /** Returns a text, or so much of it around a place as fits. */
    static String around(int place, String text) {
        if (text.length() <= WIDTH) {
            return text;
        }
        int from = whole(text, Math.min(Math.max(0, place - BEFORE), text.length()));
        String before = from == 0 ? "" : CUT;
        int to = from + WIDTH - before.length();
        return to >= text.length()
                ? before + text.substring(from)
                : before + text.substring(from, whole(text, to - CUT.length())) + CUT;
    }

    /** Returns a place that does not part two halves of a character. */
    private static int whole(String text, int place) {
        boolean parted = place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return parted ? place - 1 : place;
    }
}
