package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.Task;

/** One kind of change to a task. */
interface Change {

    /** Returns tasks that the change may lead to, in the order in which they are to be tried; none has to be sound. */
    List<Task> candidates(Task task, UniformRandomProvider random);

    /** Returns the same values in random order. */
    static <T> List<T> shuffled(List<T> values, UniformRandomProvider random) {
        List<T> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            T moved = shuffled.get(i);
            int other = random.nextInt(i + 1);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }
}
