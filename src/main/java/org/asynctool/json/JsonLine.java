package org.asynctool.json;

import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value on one line that every charset of Unicode can hold: lone surrogates, which agents do
 * write and UTF-8 has no form for, are escaped.
 */
@API(status = API.Status.INTERNAL)
public final class JsonLine {

    private JsonLine() {}

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its text without a line feed; {@link Json#read(String)} gives the value back,
     *     unless a lone surrogate stands in the name of a member, which it lets nobody read
     */
    public static String of(JsonNode value) {
        String text = Json.write(value);
        return text.codePoints().anyMatch(JsonLine::lone) ? escaped(text) : text;
    }

    /** A surrogate can only stand inside of a JSON text, so that the escape means the same. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            if (lone(codePoint)) {
                escaped.append("\\u").append(Integer.toHexString(codePoint));
            } else {
                escaped.appendCodePoint(codePoint);
            }
        });
        return escaped.toString();
    }

    private static boolean lone(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
