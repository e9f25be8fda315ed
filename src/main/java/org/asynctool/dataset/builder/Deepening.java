package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;

/** Joins a further task to a sub-task, so that the further one needs a result of the first. */
final class Deepening implements Change {

    private static final int MOST_LINKS = 3;

    private final List<Task> others;

    Deepening(List<Task> others) {
        this.others = others;
    }

    @Override
    public List<Task> candidates(Task task, UniformRandomProvider random) {
        List<Task> candidates = new ArrayList<>();
        for (Task other : Change.shuffled(others, random)) {
            if (canBeJoined(task, other)) {
                Change.shuffled(Link.between(task, other), random).stream()
                        .limit(MOST_LINKS)
                        .flatMap(link -> joined(task, other, link).stream())
                        .filter(joined -> depth(joined) > Math.max(depth(task), depth(other)))
                        .forEach(candidates::add);
            }
        }
        return candidates;
    }

    private static boolean canBeJoined(Task task, Task other) {
        return isSimple(task) && isSimple(other) && Collections.disjoint(worlds(task), worlds(other));
    }

    private static List<String> worlds(Task task) {
        return List.copyOf(task.subTasks().get(0).worlds().keySet());
    }

    /** One request, all tools offered, and answers that are taken from results. */
    private static boolean isSimple(Task task) {
        SubTask subTask = task.subTasks().get(0);
        return task.subTasks().size() == 1
                && subTask.requests().size() == 1
                && subTask.tools().isEmpty()
                && subTask.goal().answers().stream()
                        .flatMap(List::stream)
                        .allMatch(rule -> rule.kind() == AnswerRule.Kind.CONTAINS
                                && !rule.value().refs().isEmpty());
    }

    private static Optional<Task> joined(Task task, Task other, Link link) {
        try {
            return Optional.of(new Join(task, other, link).task());
        } catch (InvalidTaskException e) {
            return Optional.empty();
        }
    }

    private static int depth(Task task) {
        return Shape.of(task.subTasks().get(0).graph()).depth();
    }
}
