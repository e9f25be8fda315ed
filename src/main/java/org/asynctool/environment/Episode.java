package org.asynctool.environment;

import org.apiguardian.api.API;
import org.asynctool.metric.Scorecard;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;

/**
 * One run of one agent on one task with one seed.
 *
 * @param task the task
 * @param trace everything that happened
 * @param scorecard its metrics
 */
@API(status = API.Status.STABLE)
public record Episode(Task task, Trace trace, Scorecard scorecard) {

    /**
     * Returns whether every sub-task succeeded.
     *
     * @return whether the task succeeded
     */
    public boolean succeeded() {
        return scorecard.success();
    }
}
