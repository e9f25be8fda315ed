package org.asynctool.task;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link SubTask} in a task file. */
final class SubTaskJson {

    private static final String[] FIELDS = {
        "id", "category", "requests", "worlds", "tools", "reference", "goal", "validFor", "checkpoints"
    };

    private SubTaskJson() {}

    static SubTask read(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "a sub-task", FIELDS);
        String id = fields.required("id", JsonValues::text);
        List<String> requests = fields.required("requests", texts -> JsonValues.list(texts, JsonValues::text));
        return new SubTask(
                id,
                fields.optional("category", "", JsonValues::text),
                requests,
                fields.required("worlds", worlds -> JsonValues.map(worlds, SubTaskJson::readState)),
                fields.optional("tools", Map.of(), OfferedToolJson::readAll),
                fields.required(
                        "reference", steps -> JsonValues.list(steps, step -> StepJson.read(step, requests.size()))),
                fields.optional("goal", Goal.DEFAULT, GoalJson::read),
                fields.optional("validFor", Map.of(), ValidForJson::read),
                fields.optional("checkpoints", List.of(), list -> JsonValues.list(list, CheckpointJson::read)));
    }

    static ObjectNode write(SubTask subTask) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", subTask.id());
        if (!subTask.category().isEmpty()) {
            json.put("category", subTask.category());
        }
        TextsJson.put(json, "requests", subTask.requests());
        ObjectNode worlds = json.putObject("worlds");
        subTask.worlds().forEach((name, state) -> worlds.set(name, state.deepCopy()));
        if (!subTask.tools().isEmpty()) {
            json.set("tools", OfferedToolJson.writeAll(subTask.tools()));
        }
        ArrayNode reference = json.putArray("reference");
        subTask.reference()
                .forEach(step ->
                        reference.add(StepJson.write(step, subTask.requests().size())));
        if (!subTask.goal().equals(Goal.DEFAULT)) {
            json.set("goal", GoalJson.write(subTask.goal()));
        }
        ValidForJson.put(json, "validFor", subTask.validForMillis());
        CheckpointJson.put(json, "checkpoints", subTask.checkpoints());
        return json;
    }

    private static JsonNode readState(JsonNode json) {
        return JsonValues.object(json).deepCopy();
    }
}
