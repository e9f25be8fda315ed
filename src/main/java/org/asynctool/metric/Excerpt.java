package org.asynctool.metric;

import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/** Short texts of calls and values, for people. */
final class Excerpt {

    private static final int MOST = 200;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "... (" + text.length() + " characters)";
    }

    static String of(JsonNode value) {
        return value.isMissingNode() ? "nothing" : of(Json.write(value));
    }

    static String call(String tool, JsonNode arguments) {
        return tool + "(" + of(arguments) + ")";
    }
}
