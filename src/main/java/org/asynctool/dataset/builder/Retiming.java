package org.asynctool.dataset.builder;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.Task;

/** Puts a task into other times. */
final class Retiming implements Change {

    @Override
    public List<Task> candidates(Task task, UniformRandomProvider random) {
        return Change.shuffled(List.of(TimeProfile.values()), random).stream()
                .map(profile -> profile.of(task))
                .filter(timed -> !timed.equals(task))
                .toList();
    }
}
