package org.asynctool.task;

import java.util.List;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link Task} in a task file. */
final class TaskJson {

    private static final String[] FIELDS = {
        "version", "id", "description", "tags", "subTasks", "latency", "thinkTime", "limits", "faults", "seed", "human"
    };

    private TaskJson() {}

    static Task read(JsonNode json) {
        requireVersion(json);
        JsonFields fields = JsonFields.of(json, "a task", FIELDS);
        fields.required("version", JsonValues::wholeNumber);
        String id = fields.required("id", JsonValues::text);
        return new Task(
                id,
                fields.optional("description", "", JsonValues::text),
                fields.optional("tags", List.of(), tags -> JsonValues.list(tags, JsonValues::text)),
                fields.required("subTasks", subTasks -> JsonValues.list(subTasks, SubTaskJson::read)),
                fields.optional("latency", LatencyPlan.DEFAULT, LatencyPlanJson::read),
                fields.optional("thinkTime", ThinkTime.DEFAULT, ThinkTimeJson::read),
                fields.optional("limits", Limits.DEFAULT, LimitsJson::read),
                fields.optional("faults", List.of(), faults -> JsonValues.list(faults, FaultJson::read)),
                fields.optional("seed", JsonValues::wholeNumber).orElseGet(() -> Seeds.ofText(id)),
                fields.optional("human", HumanRunJson::read));
    }

    static ObjectNode write(Task task) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", Task.VERSION).put("id", task.id());
        if (!task.description().isEmpty()) {
            json.put("description", task.description());
        }
        TextsJson.put(json, "tags", task.tags());
        ArrayNode subTasks = json.putArray("subTasks");
        task.subTasks().forEach(subTask -> subTasks.add(SubTaskJson.write(subTask)));
        writeTime(task, json);
        if (!task.faults().isEmpty()) {
            ArrayNode faults = json.putArray("faults");
            task.faults().forEach(fault -> faults.add(FaultJson.write(fault)));
        }
        json.put("seed", task.seed());
        task.human().ifPresent(human -> json.set("human", HumanRunJson.write(human)));
        return json;
    }

    private static void writeTime(Task task, ObjectNode json) {
        if (!task.latency().equals(LatencyPlan.DEFAULT)) {
            json.set("latency", LatencyPlanJson.write(task.latency()));
        }
        if (!task.thinkTime().equals(ThinkTime.DEFAULT)) {
            json.set("thinkTime", ThinkTimeJson.write(task.thinkTime()));
        }
        if (!task.limits().equals(Limits.DEFAULT)) {
            json.set("limits", LimitsJson.write(task.limits()));
        }
    }

    /** Comes before everything else: another version has other fields. */
    private static void requireVersion(JsonNode json) {
        if (!json.isObject() || !json.has("version")) {
            return;
        }
        long version = JsonValues.at("/version", () -> JsonValues.wholeNumber(json.get("version")));
        if (version != Task.VERSION) {
            throw new InvalidTaskException(
                    "/version",
                    "version must be " + Task.VERSION + ", the only one that this release reads, but was " + version);
        }
    }
}
