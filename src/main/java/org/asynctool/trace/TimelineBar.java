package org.asynctool.trace;

import java.util.Arrays;

/** Virtual time from 0 to the end of an episode, scaled to the columns of a bar. */
final class TimelineBar {

    static final int WIDTH = 28;

    private final char[] columns = new char[WIDTH];
    private final long endMillis;

    TimelineBar(long endMillis) {
        this.endMillis = endMillis;
        Arrays.fill(columns, ' ');
    }

    /** Paints the columns from one moment to another, both included; nothing if they stand reversed. */
    TimelineBar paint(char mark, long fromMillis, long toMillis) {
        for (int i = column(fromMillis); i <= column(toMillis); i++) {
            columns[i] = mark;
        }
        return this;
    }

    TimelineBar mark(char mark, long virtualMillis) {
        return paint(mark, virtualMillis, virtualMillis);
    }

    private int column(long virtualMillis) {
        if (virtualMillis >= endMillis) {
            return WIDTH - 1;
        }
        return (int) ((double) virtualMillis / endMillis * (WIDTH - 1));
    }

    @Override
    public String toString() {
        return "|" + String.valueOf(columns) + "|";
    }
}
