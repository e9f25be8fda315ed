package org.asynctool.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.time.Latency;
import org.asynctool.time.ThinkTime;

/**
 * One test: sub-tasks that are given to the agent together, and the time they play in.
 *
 * @param id id of the task, unique in its file
 * @param description what the task is for; empty for none
 * @param tags tags that filters see, by the rule of JUnit: no blanks, control characters and {@code ,()&|!}
 * @param subTasks the sub-tasks, at least one
 * @param latency how long the tools take
 * @param thinkTime how long the agent's thinking takes
 * @param limits where an episode ends at the latest
 * @param faults what goes wrong; of several that concern a call the first that is drawn meets it
 * @param seed what all random draws of the task derive from
 * @param human what a person needed for the task; empty if that is not known
 */
@API(status = API.Status.STABLE)
public record Task(
        String id,
        String description,
        List<String> tags,
        List<SubTask> subTasks,
        LatencyPlan latency,
        ThinkTime thinkTime,
        Limits limits,
        List<Fault> faults,
        long seed,
        Optional<HumanRun> human) {

    /** The version of the task file format. */
    public static final int VERSION = 1;

    private static final Pattern TAG = Pattern.compile("[^\\s\\p{Cntrl},()&|!]+");

    /**
     * Refuses a task that contradicts itself.
     *
     * @param id id of the task
     * @param description what the task is for
     * @param tags tags that filters see
     * @param subTasks the sub-tasks
     * @param latency how long the tools take
     * @param thinkTime how long the agent's thinking takes
     * @param limits where an episode ends at the latest
     * @param faults what goes wrong
     * @param seed what all random draws of the task derive from
     * @param human what a person needed for the task
     */
    public Task {
        Ids.require(id);
        tags = List.copyOf(tags);
        subTasks = List.copyOf(subTasks);
        faults = List.copyOf(faults);
        if (subTasks.isEmpty()) {
            throw new InvalidTaskException("/subTasks", "a task needs at least one sub-task");
        }
        requireTags(tags);
        Ids.requireUnique("subTasks", subTasks.stream().map(SubTask::id).toList());
        requireRounds(latency, thinkTime);
        requireFaults(faults, subTasks);
    }

    /**
     * Makes a task of which it is not known what a person needs for it.
     *
     * @param id id of the task
     * @param description what the task is for
     * @param tags tags that filters see
     * @param subTasks the sub-tasks
     * @param latency how long the tools take
     * @param thinkTime how long the agent's thinking takes
     * @param limits where an episode ends at the latest
     * @param faults what goes wrong
     * @param seed what all random draws of the task derive from
     */
    public Task(
            String id,
            String description,
            List<String> tags,
            List<SubTask> subTasks,
            LatencyPlan latency,
            ThinkTime thinkTime,
            Limits limits,
            List<Fault> faults,
            long seed) {
        this(id, description, tags, subTasks, latency, thinkTime, limits, faults, seed, Optional.empty());
    }

    /**
     * Returns the same task with other limits; its draws are the same.
     *
     * @param bounds where an episode ends at the latest
     * @return a task
     */
    public Task withLimits(Limits bounds) {
        return new Task(id, description, tags, subTasks, latency, thinkTime, bounds, faults, seed, human);
    }

    /**
     * Returns the same task in other times; its draws are the same.
     *
     * @param latencies how long the tools take
     * @param thinking how long the agent's thinking takes
     * @return a task
     * @throws InvalidTaskException if the two do not go together
     */
    public Task withTimes(LatencyPlan latencies, ThinkTime thinking) {
        return new Task(id, description, tags, subTasks, latencies, thinking, limits, faults, seed, human);
    }

    /**
     * Starts a task.
     *
     * @return a builder; every value but id and sub-tasks has the default of a task file
     */
    public static TaskBuilder builder() {
        return new TaskBuilder();
    }

    /**
     * Finds a sub-task.
     *
     * @param subTask its id
     * @return the sub-task; empty if there is none
     */
    public Optional<SubTask> subTask(String subTask) {
        for (SubTask candidate : subTasks) {
            if (candidate.id().equals(subTask)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The rule of JUnit, whose filters see the tags. */
    private static void requireTags(List<String> tags) {
        for (int i = 0; i < tags.size(); i++) {
            if (!TAG.matcher(tags.get(i)).matches()) {
                throw new InvalidTaskException(
                        "/tags/" + i,
                        "'" + tags.get(i) + "' is not a tag; expected a text without blanks, control characters"
                                + " and , ( ) & | !");
            }
        }
    }

    private static void requireRounds(LatencyPlan latency, ThinkTime thinkTime) {
        boolean rounds = latency.otherwise() instanceof Latency.Rounds
                || latency.tools().values().stream().anyMatch(Latency.Rounds.class::isInstance);
        if (rounds && !(thinkTime instanceof ThinkTime.Fixed)) {
            throw new InvalidTaskException(
                    "/latency",
                    "latency 'rounds' needs a fixed think time, since it counts in turns; set"
                            + " /thinkTime to {\"fixed\": ...} or use another latency");
        }
    }

    private static void requireFaults(List<Fault> faults, List<SubTask> subTasks) {
        List<String> ids = subTasks.stream().map(SubTask::id).toList();
        for (int i = 0; i < faults.size(); i++) {
            Optional<String> named = faults.get(i).subTask();
            if (named.isPresent() && !ids.contains(named.get())) {
                throw new InvalidTaskException(
                        "/faults/" + i + "/subTask",
                        "there is no sub-task '" + named.get() + "'; the sub-tasks are " + ids);
            }
        }
    }
}
