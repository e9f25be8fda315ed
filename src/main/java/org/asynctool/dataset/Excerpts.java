package org.asynctool.dataset;

/** Shortens values for messages. */
final class Excerpts {

    private static final int MOST = 120;

    private Excerpts() {}

    static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    }
}
