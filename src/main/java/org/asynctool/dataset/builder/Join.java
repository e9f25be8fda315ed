package org.asynctool.dataset.builder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asynctool.task.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two tasks that become one sub-task, linked by a value. */
final class Join {

    /** In front of the ids of the further task's steps, which could be those of the first one's. */
    private static final String THEN = "then-";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TaskForm form;
    private final ObjectNode first;
    private final ObjectNode second;
    private final Link link;

    Join(Task task, Task other, Link link) {
        this.form = TaskForm.of(task);
        this.first = form.subTasks().get(0);
        this.second = TaskForm.of(other).subTasks().get(0);
        this.link = link;
    }

    Task task() {
        second.path("reference").forEach(this::addStep);
        first.withObjectProperty("worlds").setAll((ObjectNode) second.path("worlds"));
        first.set("requests", JSON.arrayNode().add(request()));
        first.set("goal", goal());
        return form.task();
    }

    private String request() {
        return first.path("requests").get(0).stringValue() + " And then: "
                + new Token(link.argument().asString())
                        .replacedIn(second.path("requests").get(0).stringValue(), link.words());
    }

    private void addStep(JsonNode written) {
        ObjectNode step = (ObjectNode) written;
        step.put("id", THEN + step.path("id").stringValue());
        rename(step.path("arguments"));
        TaskForm.replace(step.path("after"), id -> JSON.stringNode(THEN + id.stringValue()));
        TaskForm.replace(
                step.path("arguments"),
                value -> TaskForm.isSame(value, link.argument())
                        ? JSON.objectNode().put("$ref", link.ref())
                        : value);
        first.withArrayProperty("reference").add(step);
    }

    /** References of the further task lead to its own steps. */
    private static void rename(JsonNode below) {
        if (below instanceof ObjectNode object && object.path("$ref").isString()) {
            object.put("$ref", THEN + object.path("$ref").stringValue());
        }
        below.forEach(Join::rename);
    }

    /** What either of them asks for. */
    private ObjectNode goal() {
        JsonNode one = first.path("goal");
        JsonNode other = second.path("goal");
        rename(other.path("answers"));
        ObjectNode goal = JSON.objectNode();
        for (String part : List.of("steps", "state")) {
            if (is(one, part, "any") && is(other, part, "any")) {
                goal.put(part, "any");
            }
        }
        if (is(one, "responses", "reference") || is(other, "responses", "reference")) {
            goal.put("responses", "reference");
        }
        addAnswers(goal, one, other);
        List.of("ignoreState", "forbidden", "checks").forEach(list -> addAll(goal, list, one, other));
        return goal;
    }

    private static void addAnswers(ObjectNode goal, JsonNode one, JsonNode other) {
        ArrayNode rules = JSON.arrayNode();
        addRules(rules, one.path("answers").path(0));
        addRules(rules, other.path("answers").path(0));
        if (!rules.isEmpty()) {
            goal.putArray("answers").add(rules);
        }
    }

    private static void addAll(ObjectNode goal, String list, JsonNode one, JsonNode other) {
        Set<JsonNode> all = new LinkedHashSet<>(one.path(list).values());
        all.addAll(other.path(list).values());
        if (!all.isEmpty()) {
            goal.putArray(list).addAll(all);
        }
    }

    private static boolean is(JsonNode goal, String part, String word) {
        return goal.path(part).asString("").equals(word);
    }

    /** A single rule may stand without a list around it. */
    private static void addRules(ArrayNode rules, JsonNode written) {
        if (written.isObject()) {
            rules.add(written);
        } else {
            rules.addAll(written.values());
        }
    }
}
