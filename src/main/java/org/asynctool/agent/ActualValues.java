package org.asynctool.agent;

import java.util.Map;
import org.asynctool.task.StepRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The values that a reference agent takes from the results it got. */
final class ActualValues {

    private ActualValues() {}

    /** Returns the value, or null where a failed or refused step gave none: the agent goes on all the same. */
    static JsonNode of(StepRef ref, Map<String, JsonNode> results) {
        JsonNode result = results.get(ref.step());
        JsonNode value = result == null ? JsonNodeFactory.instance.missingNode() : ref.in(result);
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }
}
