package org.asynctool.metric;

import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;

/**
 * A predicate of your own that a goal can ask for by its name, in {@code "checks"}.
 *
 * <p>Found by {@link java.util.ServiceLoader}. A check must be a pure function of what it is given: a
 * stored trace that is scored again must give the same result.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface GoalCheck {

    /**
     * Returns the name that goals use.
     *
     * @return the name, unique among all checks
     */
    String name();

    /**
     * Judges a sub-task after the episode.
     *
     * @param task the task
     * @param subTask the sub-task that is judged
     * @param trace what happened
     * @return what is wrong, for people; empty if the check holds
     */
    Optional<String> problem(Task task, SubTask subTask, Trace trace);
}
