package org.asynctool.dataset;

import java.util.Locale;

/** Halves of characters, which JSON can hold and UTF-8 cannot. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    /** Returns the same JSON with lone surrogates as escapes; these stand in texts only. */
    static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
