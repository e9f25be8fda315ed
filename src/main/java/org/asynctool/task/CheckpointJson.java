package org.asynctool.task;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of {@link Checkpoint}s in a task file. */
final class CheckpointJson {

    private CheckpointJson() {}

    static Checkpoint read(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "a checkpoint", "check", "weight");
        return new Checkpoint(
                fields.required("check", JsonValues::name),
                fields.optional("weight", Checkpoint.DEFAULT_WEIGHT, JsonValues::number));
    }

    static void put(ObjectNode json, String name, List<Checkpoint> checkpoints) {
        if (checkpoints.isEmpty()) {
            return;
        }
        ArrayNode array = json.putArray(name);
        for (Checkpoint checkpoint : checkpoints) {
            ObjectNode written = array.addObject().put("check", checkpoint.check());
            if (checkpoint.weight() != Checkpoint.DEFAULT_WEIGHT) {
                written.put("weight", checkpoint.weight());
            }
        }
    }
}
