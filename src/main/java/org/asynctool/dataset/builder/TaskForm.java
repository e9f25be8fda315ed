package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A task in the form of its file, to be changed. */
final class TaskForm {

    private final ObjectNode json;

    private TaskForm(ObjectNode json) {
        this.json = json;
    }

    static TaskForm of(Task task) {
        return new TaskForm(Tasks.write(task));
    }

    /** Returns the sub-tasks, whose changes reach the task. */
    List<ObjectNode> subTasks() {
        List<ObjectNode> subTasks = new ArrayList<>();
        json.path("subTasks").forEach(subTask -> subTasks.add((ObjectNode) subTask));
        return subTasks;
    }

    Task eachRequest(UnaryOperator<String> changed) {
        for (ObjectNode subTask : subTasks()) {
            ArrayNode requests = (ArrayNode) subTask.path("requests");
            for (int i = 0; i < requests.size(); i++) {
                requests.set(i, changed.apply(requests.get(i).stringValue()));
            }
        }
        return task();
    }

    /**
     * Returns the task.
     *
     * @throws org.asynctool.task.InvalidTaskException if the changes have made it contradict itself
     */
    Task task() {
        return Tasks.read(json);
    }

    /** Replaces plain values anywhere below a node. References and matchers stay as they are. */
    static void replace(JsonNode below, Function<JsonNode, JsonNode> changed) {
        if (below instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                object.set(name, replaced(object.get(name), changed));
            }
        } else if (below instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), changed));
            }
        }
    }

    private static JsonNode replaced(JsonNode value, Function<JsonNode, JsonNode> changed) {
        if (isMarked(value)) {
            return value;
        }
        replace(value, changed);
        return value.isContainer() ? value : changed.apply(value);
    }

    /** Returns the plain values of arguments: texts and numbers that stand for themselves. */
    static List<JsonNode> plainValues(JsonNode below) {
        List<JsonNode> values = new ArrayList<>();
        if (!isMarked(below)) {
            below.forEach(value -> values.addAll(plainValues(value)));
            if (below.isString() || below.isNumber()) {
                values.add(below);
            }
        }
        return values;
    }

    static boolean isSame(JsonNode one, JsonNode other) {
        return one.getNodeType() == other.getNodeType() && CanonicalJson.equal(one, other);
    }

    /** Tells whether a value is a reference or a matcher. */
    private static boolean isMarked(JsonNode value) {
        return value.isObject() && value.propertyNames().stream().anyMatch(name -> name.startsWith("$"));
    }
}
