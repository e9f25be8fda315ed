package org.asynctool.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Halves of characters: JSON can hold them, agents do write them, UTF-8 has no form for them. */
@API(status = API.Status.INTERNAL)
public final class LoneSurrogates {

    /** An escape in a JSON text; the group is the code of a surrogate that is not followed by its other half. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}|u([dD][89a-fA-F]\\p{XDigit}{2})|.)");

    private LoneSurrogates() {}

    /** Returns the same JSON with lone surrogates as escapes: they can only stand in texts, where these mean the same. */
    static String escaped(String json) {
        if (!in(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(codePoint -> {
            if (lone(codePoint)) {
                escaped.append("\\u").append(Integer.toHexString(codePoint));
            } else {
                escaped.appendCodePoint(codePoint);
            }
        });
        return escaped.toString();
    }

    /** Undoes {@link #escaped(String)}: the parser refuses these escapes in names, but not the surrogates themselves. */
    static String restored(String json) {
        if (!json.contains("\\ud") && !json.contains("\\uD")) {
            return json;
        }
        return ESCAPE.matcher(json)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group()
                                : Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }

    /**
     * Tells whether a text holds half a character.
     *
     * @param text any text
     * @return whether it does
     */
    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Most texts have no surrogates at all, and code points are dear.
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(LoneSurrogates::lone);
            }
        }
        return false;
    }

    private static boolean lone(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
