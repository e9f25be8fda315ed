package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.asynctool.dataset.TaskIds;
import org.asynctool.task.Goal;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.TaskBuilder;
import org.asynctool.task.Tasks;
import org.asynctool.trace.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes a task to start from of what an agent did, so that nobody writes a reference by hand: each call that succeeded
 * becomes a step, values that come from results become references, and the goal asks for the final state and for the
 * results that the answer named. Whether the agent did the right thing is for the author to say.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TaskDraft {

    /** What stands for a request that is not known. */
    public static final String NO_REQUEST = "Say here what the user asks for.";

    private TaskDraft() {}

    /**
     * Drafts a task of an episode whose task is known, for instance one that has requests and worlds but no reference.
     *
     * @param task the task, whose requests, worlds and times are kept
     * @param trace what happened
     * @return a task with the id {@code <task>.draft}
     * @throws IllegalArgumentException if the trace was recorded with another task
     */
    public static Task of(Task task, Trace trace) {
        if (!Tasks.digest(task).equals(trace.header().digest())) {
            throw new IllegalArgumentException("the trace was recorded with task '"
                    + trace.header().task() + "' of digest " + trace.header().digest() + ", not with task '" + task.id()
                    + "' as it is now; leave the task out, or record the trace anew");
        }
        List<SubTask> drafts = new ArrayList<>();
        for (SubTask subTask : task.subTasks()) {
            DraftCalls calls = DraftCalls.of(trace, subTask.id());
            drafts.add(new SubTaskDraft(subTask, calls, new ValueOrigins(subTask.requests())).subTask());
        }
        return new Task(
                TaskIds.of(task.id() + ".draft"),
                task.description(),
                task.tags(),
                drafts,
                task.latency(),
                task.thinkTime(),
                task.limits(),
                task.faults(),
                task.seed(),
                task.human());
    }

    /**
     * Drafts a task of an episode alone. A trace has no requests and no initial states: the author has to add them.
     *
     * @param trace what happened
     * @return a task with the id {@code <task>.draft}
     */
    public static Task of(Trace trace) {
        TaskBuilder draft = Task.builder()
                .id(TaskIds.of(trace.header().task() + ".draft"))
                .thinkTime(trace.header().thinkTime());
        trace.end().states().forEach((id, states) -> {
            Map<String, JsonNode> worlds = new LinkedHashMap<>();
            states.keySet().forEach(world -> worlds.put(world, JsonNodeFactory.instance.objectNode()));
            DraftCalls calls = DraftCalls.of(trace, id);
            SubTask empty = new SubTask(id, "", calls.requests(NO_REQUEST), worlds, Map.of(), List.of(), Goal.DEFAULT);
            draft.subTask(new SubTaskDraft(empty, calls, new ValueOrigins(List.of())).subTask());
        });
        return draft.build();
    }
}
