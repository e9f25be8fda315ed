package org.asynctool.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.asynctool.json.Json;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Checkpoint;
import org.asynctool.task.Goal;
import org.asynctool.task.HumanRun;
import org.asynctool.task.LatencyPlan;
import org.asynctool.task.Limits;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.ReferenceRun;
import org.asynctool.trace.ReferenceRun.StepRun;
import org.asynctool.trace.ReferenceRun.SubTaskRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task and its reference run, written by hand. JSON may be written with single quotes. Each sub-task
 * has one world, {@code w}. What is said applies to the last sub-task or step that was named.
 */
public final class TaskScript {

    private final ThinkTime thinkTime;
    private final List<SubTaskScript> subTasks = new ArrayList<>();
    private Optional<HumanRun> human = Optional.empty();

    private TaskScript(ThinkTime thinkTime) {
        this.thinkTime = thinkTime;
    }

    public static TaskScript thinking(long millis) {
        return new TaskScript(new ThinkTime.Fixed(millis));
    }

    public TaskScript subTask(String id) {
        subTasks.add(new SubTaskScript(id));
        return this;
    }

    public TaskScript requests(int requests) {
        last().requests = requests;
        return this;
    }

    /** Adds a read-only step that takes 2 s and gives an empty object. */
    public TaskScript step(String id, String tool, String arguments) {
        last().steps.add(new StepScript(id, tool, ArgumentPattern.of(json(arguments))));
        return this;
    }

    public TaskScript after(String... ids) {
        lastStep().after = List.of(ids);
        return this;
    }

    public TaskScript forRequest(int request) {
        lastStep().request = request;
        return this;
    }

    public TaskScript taking(long millis) {
        lastStep().latencyMillis = millis;
        return this;
    }

    public TaskScript giving(String result) {
        lastStep().result = json(result);
        return this;
    }

    public TaskScript failingInTheReference() {
        lastStep().error = true;
        return this;
    }

    public TaskScript writing() {
        lastStep().readOnly = false;
        return this;
    }

    /** Members that schema defaults fill into the step's arguments. */
    public TaskScript withDefaults(String members) {
        lastStep().defaults = json(members).asObject();
        return this;
    }

    public TaskScript state(String state) {
        last().state = json(state);
        return this;
    }

    public TaskScript human(long makespanMillis) {
        human = Optional.of(new HumanRun(makespanMillis));
        return this;
    }

    public TaskScript validFor(String tool, long millis) {
        last().validForMillis.put(tool, millis);
        return this;
    }

    public TaskScript checkpoint(String check, double weight) {
        last().checkpoints.add(new Checkpoint(check, weight));
        return this;
    }

    public TaskScript goal(Goal goal) {
        last().goal = goal;
        return this;
    }

    public Task task() {
        return new Task(
                "scripted",
                "",
                List.of(),
                subTasks.stream().map(SubTaskScript::subTask).toList(),
                LatencyPlan.DEFAULT,
                thinkTime,
                new Limits(200, 500, 86_400_000, OptionalLong.empty(), 1 << 24, Map.of()),
                List.of(),
                1,
                human);
    }

    public ReferenceRun reference() {
        return new ReferenceRun(subTasks.stream().map(SubTaskScript::run).toList());
    }

    /** Begins a trace of this task. */
    public TraceScript trace() {
        return new TraceScript(this, thinkTime);
    }

    static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'));
    }

    private SubTaskScript last() {
        return subTasks.get(subTasks.size() - 1);
    }

    private StepScript lastStep() {
        return last().steps.get(last().steps.size() - 1);
    }

    private static final class SubTaskScript {
        private final String id;
        private final List<StepScript> steps = new ArrayList<>();
        private final Map<String, Long> validForMillis = new TreeMap<>();
        private final List<Checkpoint> checkpoints = new ArrayList<>();
        private int requests = 1;
        private JsonNode state = json("{}");
        private Goal goal = Goal.DEFAULT;

        private SubTaskScript(String id) {
            this.id = id;
        }

        private SubTask subTask() {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                texts.add("request " + i);
            }
            List<Step> reference =
                    steps.stream().map(step -> step.step(requests - 1)).toList();
            return new SubTask(
                    id, "", texts, Map.of("w", json("{}")), Map.of(), reference, goal, validForMillis, checkpoints);
        }

        private SubTaskRun run() {
            return new SubTaskRun(id, steps.stream().map(this::run).toList(), Map.of("w", state));
        }

        private StepRun run(StepScript step) {
            ObjectNode arguments = step.arguments
                    .example(ref -> steps.stream()
                            .filter(other -> other.id.equals(ref.step()))
                            .map(other -> ref.in(other.result))
                            .findFirst()
                            .orElseThrow())
                    .asObject();
            arguments = arguments.deepCopy();
            arguments.setAll(step.defaults);
            return new StepRun(
                    step.id,
                    step.tool,
                    "w",
                    step.readOnly,
                    arguments,
                    step.result,
                    step.error,
                    step.latencyMillis,
                    List.of());
        }
    }

    private static final class StepScript {
        private final String id;
        private final String tool;
        private final ArgumentPattern arguments;
        private List<String> after = List.of();
        private int request = -1;
        private long latencyMillis = 2000;
        private JsonNode result = json("{}");
        private boolean error;
        private boolean readOnly = true;
        private ObjectNode defaults = json("{}").asObject();

        private StepScript(String id, String tool, ArgumentPattern arguments) {
            this.id = id;
            this.tool = tool;
            this.arguments = arguments;
        }

        private Step step(int lastRequest) {
            return new Step(id, tool, request < 0 ? lastRequest : request, after, List.of(), arguments);
        }
    }
}
