package org.asynctool.dataset.asynchow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Limits;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.task.TaskBuilder;
import org.asynctool.time.Latency;
import org.asynctool.time.ThinkTime;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a task of each plan of AsyncHow, in its form as JSON Lines.
 *
 * <p>A task has one sub-task A with the world {@code plan}. Step n of the plan is the tool {@code step_n}
 * and the step of that name in the reference; it takes as long as the plan says, rounded to
 * milliseconds. What a row says about its times in all is checked, not used.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class AsyncHowImporter {

    private static final String SUB_TASK = "A";
    private static final long LONGEST_THINK_MILLIS = 1_000_000_000_000L;

    private final ThinkTime thinkTime;

    /** Makes an importer of tasks in which thinking takes no time. */
    public AsyncHowImporter() {
        this(ThinkTime.none());
    }

    /**
     * Makes an importer.
     *
     * @param thinkTime the think time of its tasks
     */
    public AsyncHowImporter(ThinkTime thinkTime) {
        this.thinkTime = thinkTime;
    }

    /**
     * Reads a file.
     *
     * @param file a JSON Lines file
     * @return its rows in order, read as the stream is consumed; must be closed
     * @throws org.asynctool.dataset.DatasetException if the file cannot be opened; while the stream is
     *     consumed, if its bytes cannot be read
     */
    public Stream<ImportedRow> read(Path file) {
        return ImportFile.read(file, this::task);
    }

    /**
     * Makes the task of one row.
     *
     * @param row the row
     * @return its task, with the id {@code asynchow-<id>}
     * @throws IllegalArgumentException if the row is no plan; it says what is wrong
     */
    public Task task(JsonNode row) {
        PlanRow plan = PlanRow.read(row);
        TaskBuilder task = Task.builder()
                .id("asynchow-" + plan.id())
                .description(plan.title())
                .tags("asynchow")
                .thinkTime(thinkTime)
                .limits(limits(plan));
        for (int step = 0; step < plan.size(); step++) {
            task.latency(PlanRow.name(step), new Latency.Fixed(plan.millis().get(step)));
        }
        try {
            SubTask subTask = subTask(plan);
            plan.requireTimes(subTask.graph());
            return task.subTask(subTask).build();
        } catch (InvalidTaskException e) {
            throw new IllegalArgumentException("member 'deps': " + e.problem(), e);
        }
    }

    private static SubTask subTask(PlanRow plan) {
        ObjectNode steps = JsonNodeFactory.instance.objectNode();
        SubTaskBuilder subTask = SubTask.builder(SUB_TASK).category("AsyncHow").request(plan.request());
        for (int step = 0; step < plan.size(); step++) {
            String name = PlanRow.name(step);
            steps.put(name, plan.steps().get(step));
            subTask.step(new Step(name, name, 0, plan.after(step), List.of(), PlanRow.NO_ARGUMENTS));
        }
        return subTask.world("plan", Map.of("steps", steps)).build();
    }

    /** Room for an agent that does each step alone, twice, and thinks as often in between. */
    private Limits limits(PlanRow plan) {
        Limits least = Limits.DEFAULT;
        int turns = 4 * (plan.size() + 1);
        long thinking = Math.min(thinkTime.leastMillis(), LONGEST_THINK_MILLIS) * turns;
        return new Limits(
                Math.max(least.turns(), turns),
                Math.max(least.calls(), turns),
                Math.max(least.virtualMillis(), VirtualTime.plus(2 * plan.serialMillis(), thinking)),
                least.wallMillis(),
                least.resultBytes(),
                least.toolCalls());
    }
}
