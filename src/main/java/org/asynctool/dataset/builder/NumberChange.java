package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes a whole number that a request shows, there and in the arguments of the reference. */
final class NumberChange implements Change {

    private static final int MOST = 9;
    private static final int TRIES = 3;

    @Override
    public List<Task> candidates(Task task, UniformRandomProvider random) {
        List<Task> candidates = new ArrayList<>();
        for (int number = 0; number < task.subTasks().size(); number++) {
            ObjectNode subTask = TaskForm.of(task).subTasks().get(number);
            for (long old : numbers(subTask)) {
                for (int i = 0; i < TRIES; i++) {
                    candidates.add(changed(task, number, old, old + 1 + random.nextInt(MOST)));
                }
            }
        }
        return Change.shuffled(candidates, random);
    }

    /** The numbers that are arguments and stand once in the requests; none where answers are not taken from results. */
    private static Set<Long> numbers(ObjectNode subTask) {
        Set<Long> numbers = new LinkedHashSet<>();
        if (TaskForm.plainValues(subTask.path("goal").path("answers")).isEmpty()) {
            subTask.path("reference")
                    .forEach(step -> TaskForm.plainValues(step.path("arguments")).stream()
                            .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
                            .filter(value -> isOnce(subTask, CanonicalJson.text(value)))
                            .forEach(value -> numbers.add(value.longValue())));
        }
        return numbers;
    }

    private static boolean isOnce(ObjectNode subTask, String number) {
        List<String> requests = new ArrayList<>();
        subTask.path("requests").forEach(request -> requests.add(request.stringValue()));
        return new Token(number).isOnceIn(String.join("\n", requests));
    }

    private static Task changed(Task task, int number, long old, long other) {
        TaskForm form = TaskForm.of(task);
        ObjectNode subTask = form.subTasks().get(number);
        JsonNode before = JsonNodeFactory.instance.numberNode(old);
        subTask.path("reference")
                .forEach(step -> TaskForm.replace(
                        step.path("arguments"),
                        value -> CanonicalJson.equal(value, before)
                                ? JsonNodeFactory.instance.numberNode(other)
                                : value));
        Token token = new Token(String.valueOf(old));
        TaskForm.replace(
                subTask.path("requests"),
                request -> JsonNodeFactory.instance.stringNode(
                        token.replacedIn(request.stringValue(), String.valueOf(other))));
        return form.task();
    }
}
