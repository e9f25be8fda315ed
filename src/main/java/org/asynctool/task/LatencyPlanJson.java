package org.asynctool.task;

import java.util.Map;
import java.util.regex.Pattern;
import org.asynctool.json.Pointers;
import org.asynctool.time.Latency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link LatencyPlan} in a task file. */
final class LatencyPlanJson {

    private static final Pattern KEY = Pattern.compile("[^/]+(?:/[^/]+)?");

    private LatencyPlanJson() {}

    static LatencyPlan read(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "a latency plan", "default", "tools");
        return new LatencyPlan(
                fields.optional("default", Latency.DEFAULT, LatencyJson::read),
                fields.optional("tools", Map.of(), LatencyPlanJson::readTools));
    }

    static ObjectNode write(LatencyPlan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!plan.otherwise().equals(Latency.DEFAULT)) {
            json.set("default", LatencyJson.write(plan.otherwise()));
        }
        if (!plan.tools().isEmpty()) {
            ObjectNode tools = json.putObject("tools");
            plan.tools().forEach((tool, latency) -> tools.set(tool, LatencyJson.write(latency)));
        }
        return json;
    }

    private static Map<String, Latency> readTools(JsonNode json) {
        Map<String, Latency> tools = JsonValues.map(json, LatencyJson::read);
        tools.keySet().stream().filter(key -> !KEY.matcher(key).matches()).forEach(key -> {
            throw new InvalidTaskException(
                    Pointers.to(key), "'" + key + "' names no tool; expected <tool> or <sub-task>/<tool>");
        });
        return tools;
    }
}
