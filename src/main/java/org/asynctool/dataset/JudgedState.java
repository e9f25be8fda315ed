package org.asynctool.dataset;

import java.util.Map;
import java.util.Optional;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.task.Goal;
import org.asynctool.task.SubTask;
import org.asynctool.text.Excerpt;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares final states as far as a goal looks at them. */
final class JudgedState {

    private JudgedState() {}

    /**
     * A world whose state differs.
     *
     * @param world its name
     * @param actual its state in one run
     * @param expected its state in the other
     */
    record Difference(String world, JsonNode actual, JsonNode expected) {

        String text(String here, String there) {
            return "the final state of world '" + world + "' is " + Excerpt.of(Json.write(actual), Audit.LONGEST_VALUE)
                    + " " + here + ", but " + Excerpt.of(Json.write(expected), Audit.LONGEST_VALUE) + " " + there;
        }
    }

    /** Returns the first world that differs; none where the goal does not look at the state at all. */
    static Optional<Difference> difference(
            SubTask subTask, Map<String, JsonNode> actual, Map<String, JsonNode> expected) {
        if (subTask.goal().state() == Goal.Part.ANY) {
            return Optional.empty();
        }
        for (String world : subTask.worlds().keySet()) {
            JsonNode one = judged(subTask, world, actual.get(world));
            JsonNode other = judged(subTask, world, expected.get(world));
            if (!CanonicalJson.equal(one, other)) {
                return Optional.of(new Difference(world, one, other));
            }
        }
        return Optional.empty();
    }

    /** Returns the state of a world with null at every place that does not count. */
    private static JsonNode judged(SubTask subTask, String world, JsonNode state) {
        ObjectNode judged = JsonNodeFactory.instance.objectNode();
        judged.set(world, state.deepCopy());
        for (String ignored : subTask.goal().ignoreState()) {
            JsonPointer pointer = JsonPointer.compile(ignored);
            JsonNode outer = judged.at(pointer.head());
            String name = pointer.last().getMatchingProperty();
            if (outer instanceof ObjectNode object) {
                object.putNull(name);
            } else if (outer instanceof ArrayNode array
                    && array.has(pointer.last().getMatchingIndex())) {
                array.setNull(pointer.last().getMatchingIndex());
            }
        }
        return judged.get(world);
    }
}
