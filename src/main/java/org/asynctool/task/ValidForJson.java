package org.asynctool.task;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How long results stay valid, by tool, in a task file. */
final class ValidForJson {

    private ValidForJson() {}

    static Map<String, Long> read(JsonNode json) {
        return JsonValues.map(json, DurationJson::read);
    }

    static void put(ObjectNode json, String name, Map<String, Long> validForMillis) {
        if (!validForMillis.isEmpty()) {
            ObjectNode object = json.putObject(name);
            validForMillis.forEach((tool, millis) -> object.set(tool, DurationJson.write(millis)));
        }
    }
}
