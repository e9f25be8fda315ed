package org.asynctool.task;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link Step} in a task file. */
final class StepJson {

    private StepJson() {}

    static Step read(JsonNode json, int requests) {
        JsonFields fields = JsonFields.of(json, "a step", "id", "tool", "request", "after", "derived", "arguments");
        return new Step(
                fields.required("id", JsonValues::text),
                fields.required("tool", JsonValues::name),
                fields.optional("request", lastOf(requests), JsonValues::count),
                fields.optional("after", List.of(), ids -> JsonValues.list(ids, JsonValues::text)),
                fields.optional("derived", List.of(), places -> JsonValues.list(places, JsonValues::text)),
                fields.optional("arguments", NO_ARGUMENTS, StepJson::readArguments));
    }

    static ObjectNode write(Step step, int requests) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", step.id()).put("tool", step.tool());
        if (step.request() != lastOf(requests)) {
            json.put("request", step.request());
        }
        TextsJson.put(json, "after", step.after());
        TextsJson.put(json, "derived", step.derived());
        JsonNode arguments = step.arguments().toJson();
        if (!arguments.isEmpty()) {
            json.set("arguments", arguments.deepCopy());
        }
        return json;
    }

    private static final ArgumentPattern NO_ARGUMENTS = ArgumentPattern.of(JsonNodeFactory.instance.objectNode());

    private static ArgumentPattern readArguments(JsonNode json) {
        return ArgumentPattern.of(JsonValues.object(json).deepCopy());
    }

    private static int lastOf(int requests) {
        return Math.max(0, requests - 1);
    }
}
