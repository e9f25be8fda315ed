package org.asynctool.task;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link HumanRun} in a task file. */
final class HumanRunJson {

    private HumanRunJson() {}

    static HumanRun read(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "a human run", "makespan");
        return new HumanRun(fields.required("makespan", DurationJson::read));
    }

    static ObjectNode write(HumanRun run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("makespan", DurationJson.write(run.makespanMillis()));
        return json;
    }
}
