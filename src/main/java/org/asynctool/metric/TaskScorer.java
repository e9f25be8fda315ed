package org.asynctool.metric;

import org.apiguardian.api.API;
import org.asynctool.task.Task;
import org.asynctool.trace.ReferenceRun;
import org.asynctool.trace.Trace;

/**
 * Scores episodes of one trial of a task, as {@link Scorer} does; what is the same for all of them is prepared
 * once. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class TaskScorer {

    private final String digest;
    private final TaskPlan plan;

    /**
     * Prepares to score.
     *
     * @param task the task
     * @param digest the task's digest, 64 hexadecimal digits
     * @param reference the reference run of the trial
     */
    public TaskScorer(Task task, String digest, ReferenceRun reference) {
        this.digest = digest;
        this.plan = TaskPlan.of(task, reference, task.thinkTime());
    }

    /**
     * Scores an episode.
     *
     * @param trace what happened; fastest with the very reference run given here in its header
     * @return the metrics of the episode, as by {@link Scorer#score(Task, String, Trace)}
     * @throws IllegalArgumentException if the trace cannot be scored with the task
     */
    public Scorecard score(Trace trace) {
        Scorer.require(plan.task(), digest, trace);
        return Scorer.score(plan.isFor(trace.header()) ? plan : TaskPlan.of(plan.task(), trace.header()), trace);
    }
}
