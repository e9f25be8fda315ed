package org.asynctool.agent.http.cassette;

import java.util.Iterator;
import java.util.Map;
import org.asynctool.json.Json;
import org.asynctool.json.JsonLine;
import tools.jackson.databind.JsonNode;

/** Writes JSON with a member or element on each line, so that a line of a diff says something. */
final class Layout {

    private static final int INDENT = 2;

    private Layout() {}

    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        append(value, 0, text);
        return text.append('\n').toString();
    }

    private static void append(JsonNode value, int depth, StringBuilder text) {
        if (value.isEmpty()) {
            text.append(JsonLine.of(value));
        } else if (value.isObject()) {
            text.append('{');
            for (Iterator<Map.Entry<String, JsonNode>> i = value.properties().iterator(); i.hasNext(); ) {
                Map.Entry<String, JsonNode> member = i.next();
                newLine(depth + 1, text);
                text.append(JsonLine.of(Json.of(member.getKey()))).append(": ");
                append(member.getValue(), depth + 1, text);
                text.append(i.hasNext() ? "," : "");
            }
            newLine(depth, text);
            text.append('}');
        } else {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                newLine(depth + 1, text);
                append(value.get(i), depth + 1, text);
                text.append(i + 1 < value.size() ? "," : "");
            }
            newLine(depth, text);
            text.append(']');
        }
    }

    private static void newLine(int depth, StringBuilder text) {
        text.append('\n').append(" ".repeat(depth * INDENT));
    }
}
