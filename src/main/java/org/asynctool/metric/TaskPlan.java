package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.ReferenceRun;
import org.asynctool.trace.TraceHeader;

/**
 * A task with a reference run, ready for scoring: all that is the same for every episode of a trial.
 *
 * @param task the task
 * @param reference what its references do
 * @param thinkTime how long an agent's thinking takes
 * @param subTasks the plans of its sub-tasks, in the order of the task
 * @param times how long the reference takes
 */
record TaskPlan(
        Task task, ReferenceRun reference, ThinkTime thinkTime, List<SubTaskPlan> subTasks, ReferenceTimes times) {

    static TaskPlan of(Task task, ReferenceRun reference, ThinkTime thinkTime) {
        List<SubTaskPlan> subTasks = new ArrayList<>();
        for (SubTask subTask : task.subTasks()) {
            ReferenceRun.SubTaskRun run = reference
                    .of(subTask.id())
                    .orElseThrow(() -> new IllegalArgumentException("the reference run in the trace has no sub-task '"
                            + subTask.id() + "'; score the trace with the task it was recorded with"));
            subTasks.add(SubTaskPlan.of(subTask, run));
        }
        return new TaskPlan(task, reference, thinkTime, List.copyOf(subTasks), ReferenceTimes.of(subTasks, thinkTime));
    }

    static TaskPlan of(Task task, TraceHeader header) {
        return of(task, header.reference(), header.thinkTime());
    }

    /** Whether this is the plan for a trace. Reference runs are compared by identity, since that is enough to be fast. */
    boolean isFor(TraceHeader header) {
        return header.reference() == reference && header.thinkTime().equals(thinkTime);
    }
}
