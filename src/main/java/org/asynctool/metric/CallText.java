package org.asynctool.metric;

import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;

/** Short texts of calls and values, for people. */
final class CallText {

    private static final int MOST = 200;

    private CallText() {}

    static String of(String text) {
        return Excerpt.of(text, MOST);
    }

    static String of(JsonNode value) {
        return value.isMissingNode() ? "nothing" : of(Json.write(value));
    }

    static String call(String tool, JsonNode arguments) {
        return tool + "(" + of(arguments) + ")";
    }
}
