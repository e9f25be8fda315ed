package org.asynctool.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;

/**
 * Builds a {@link Task} in Java. What is not set has the default of a task file, so that a task built
 * here equals one read from a file that says the same.
 */
@API(status = API.Status.STABLE)
public final class TaskBuilder {

    private String id = "";
    private String description = "";
    private final List<String> tags = new ArrayList<>();
    private final List<SubTask> subTasks = new ArrayList<>();
    private Latency latency = Latency.DEFAULT;
    private final Map<String, Latency> toolLatencies = new TreeMap<>();
    private ThinkTime thinkTime = ThinkTime.DEFAULT;
    private Limits limits = Limits.DEFAULT;
    private final List<Fault> faults = new ArrayList<>();
    private OptionalLong seed = OptionalLong.empty();
    private Optional<HumanRun> human = Optional.empty();

    TaskBuilder() {}

    /**
     * Sets the id; every task needs one.
     *
     * @param text 1 to 100 letters, digits, {@code .}, {@code _} or {@code -}, beginning with a letter
     *     or digit
     * @return this builder
     */
    public TaskBuilder id(String text) {
        id = text;
        return this;
    }

    /**
     * Sets what the task is for.
     *
     * @param text any text; empty for none
     * @return this builder
     */
    public TaskBuilder description(String text) {
        description = text;
        return this;
    }

    /**
     * Adds tags that filters see.
     *
     * @param added texts without blanks, control characters and {@code ,()&|!}
     * @return this builder
     */
    public TaskBuilder tags(String... added) {
        tags.addAll(List.of(added));
        return this;
    }

    /**
     * Adds a sub-task.
     *
     * @param subTask the sub-task
     * @return this builder
     */
    public TaskBuilder subTask(SubTask subTask) {
        subTasks.add(subTask);
        return this;
    }

    /**
     * Adds a sub-task.
     *
     * @param subTask what builds the sub-task
     * @return this builder
     * @throws InvalidTaskException if the sub-task contradicts itself
     */
    public TaskBuilder subTask(SubTaskBuilder subTask) {
        return subTask(subTask.build());
    }

    /**
     * Sets how long every tool takes that has no latency of its own.
     *
     * @param everyTool the latency
     * @return this builder
     */
    public TaskBuilder latency(Latency everyTool) {
        latency = everyTool;
        return this;
    }

    /**
     * Sets how long one tool takes.
     *
     * @param tool its name, or {@code <sub-task>/<tool>} for one sub-task only
     * @param ofTool the latency
     * @return this builder
     */
    public TaskBuilder latency(String tool, Latency ofTool) {
        toolLatencies.put(tool, ofTool);
        return this;
    }

    /**
     * Sets how long the agent's thinking takes.
     *
     * @param model the think time
     * @return this builder
     */
    public TaskBuilder thinkTime(ThinkTime model) {
        thinkTime = model;
        return this;
    }

    /**
     * Sets where an episode ends at the latest.
     *
     * @param bounds the limits
     * @return this builder
     */
    public TaskBuilder limits(Limits bounds) {
        limits = bounds;
        return this;
    }

    /**
     * Adds something that goes wrong.
     *
     * @param fault the fault
     * @return this builder
     */
    public TaskBuilder fault(Fault fault) {
        faults.add(fault);
        return this;
    }

    /**
     * Sets what all random draws derive from.
     *
     * @param number any number; without it the seed follows from the task's id
     * @return this builder
     */
    public TaskBuilder seed(long number) {
        seed = OptionalLong.of(number);
        return this;
    }

    /**
     * Sets what a person needed for the task, to compare agents with.
     *
     * @param run the person's run
     * @return this builder
     */
    public TaskBuilder human(HumanRun run) {
        human = Optional.of(run);
        return this;
    }

    /**
     * Builds the task.
     *
     * @return the task
     * @throws InvalidTaskException if the task contradicts itself
     */
    public Task build() {
        LatencyPlan plan = new LatencyPlan(latency, toolLatencies);
        long drawn = seed.orElseGet(() -> Seeds.ofText(id));
        return new Task(id, description, tags, subTasks, plan, thinkTime, limits, faults, drawn, human);
    }
}
