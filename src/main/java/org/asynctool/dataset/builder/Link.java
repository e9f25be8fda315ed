package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.asynctool.trace.ReferenceRun.StepRun;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value of a result of one task that can take the place of an argument of another.
 *
 * @param ref where it is, as in {@code a1#/cost}
 * @param words what it is called in a request
 * @param argument the argument whose place it takes
 */
record Link(String ref, String words, JsonNode argument) {

    /** Shorter texts may be words of the request, such as {@code a}. */
    private static final int SHORTEST = 3;

    /** Returns all links; the argument stands once in the other task's request, so that it can be put in words. */
    static List<Link> between(Task task, Task other) {
        ObjectNode subTask = TaskForm.of(other).subTasks().get(0);
        String request = subTask.path("requests").get(0).stringValue();
        List<JsonNode> arguments = new ArrayList<>();
        subTask.path("reference")
                .forEach(step -> arguments.addAll(TaskForm.plainValues(step.path("arguments")).stream()
                        .filter(value -> value.isNumber() || value.stringValue().length() >= SHORTEST)
                        .filter(value -> new Token(value.asString()).isOnceIn(request))
                        .toList()));
        List<Link> links = new ArrayList<>();
        EnvironmentFactory.of(task).referenceRun(1).subTasks().get(0).steps().forEach(step -> {
            for (JsonNode argument : arguments) {
                collect(step, JsonPointer.empty(), argument, links);
            }
        });
        return links;
    }

    private static void collect(StepRun step, JsonPointer place, JsonNode argument, List<Link> links) {
        JsonNode value = step.result().at(place);
        value.properties().forEach(member -> collect(step, place.appendProperty(member.getKey()), argument, links));
        boolean fits = argument.isString() ? value.isString() : value.isIntegralNumber() && argument.isIntegralNumber();
        if (fits && !value.asString().isBlank()) {
            links.add(new Link(step.id() + "#" + place, "the " + words(place) + " that you got before", argument));
        }
    }

    private static String words(JsonPointer place) {
        String name = place.last() == null ? "" : place.last().getMatchingProperty();
        return name.isEmpty()
                ? "result"
                : name.replaceAll("(?<=[a-z])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
    }
}
