package org.asynctool.world.recorded;

import java.util.Map;
import java.util.stream.Collectors;
import org.asynctool.json.CanonicalJson;
import org.asynctool.text.Nearest;
import org.asynctool.world.ToolResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call and what it gave.
 *
 * @param tool name of the tool
 * @param arguments the arguments as written
 * @param key the same text for the same call
 * @param result what it gave
 */
record Recording(String tool, ObjectNode arguments, String key, ToolResult result) {

    /** Reads a recording; {@code place} is where it stands, for messages. */
    static Recording of(String place, JsonNode recording, Map<String, RecordedTool> tools) {
        String name = recording.get("tool").stringValue();
        RecordedTool tool = tools.get(name);
        if (tool == null) {
            throw problem(place + "/tool is \"" + name + "\", expected " + expected(name, tools));
        }
        JsonNode given = recording.path("arguments");
        ObjectNode arguments = given.isMissingNode() ? JsonNodeFactory.instance.objectNode() : (ObjectNode) given;
        tool.schema().problem(arguments).ifPresent(problem -> {
            throw problem(place + "/arguments do not fit tool '" + name + "', so no call could get this recording: "
                    + problem);
        });
        return new Recording(name, arguments, key(tool, arguments), result(place, recording));
    }

    static String key(RecordedTool tool, ObjectNode arguments) {
        return tool.spec().name() + "\n" + CanonicalJson.text(tool.schema().withDefaults(arguments));
    }

    private static ToolResult result(String place, JsonNode recording) {
        if (recording.has("result") == recording.has("error")) {
            String fault = recording.has("result") ? " has both 'result' and 'error'" : " has no result";
            throw problem(place + fault + ", expected either \"result\" with any value or \"error\" with a text");
        }
        return recording.has("error")
                ? ToolResult.error(recording.get("error").stringValue())
                : ToolResult.of(recording.get("result"));
    }

    private static String expected(String name, Map<String, RecordedTool> tools) {
        return Nearest.one(name, tools.keySet())
                .map(near -> "a tool of this world such as '" + near + "'")
                .orElseGet(() -> "one of the tools of this world: "
                        + tools.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static IllegalArgumentException problem(String text) {
        return new IllegalArgumentException("initial state: " + text);
    }
}
