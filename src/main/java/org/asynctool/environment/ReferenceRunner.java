package org.asynctool.environment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Step;
import org.asynctool.task.StepRef;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.text.Nearest;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.ReferenceRun;
import org.asynctool.world.ToolResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Executes the references of a task, each alone, one step after the other, without faults. */
final class ReferenceRunner {

    private final Task task;
    private final ToolCatalog catalog;
    private final WorldSet worlds;
    private final CallPlan.Drawer drawer;

    ReferenceRunner(Task task, ToolCatalog catalog, WorldSet worlds, long latencySeed) {
        this.task = task;
        this.catalog = catalog;
        this.worlds = worlds;
        this.drawer = new CallPlan.Drawer(task, latencySeed);
    }

    ReferenceRun run() {
        List<ReferenceRun.SubTaskRun> runs = new ArrayList<>();
        for (int i = 0; i < task.subTasks().size(); i++) {
            SubTask subTask = task.subTasks().get(i);
            try {
                runs.add(run(subTask, subTask.graph().topologicalOrder()));
            } catch (InvalidTaskException e) {
                throw e.within("/subTasks/" + i);
            }
        }
        return new ReferenceRun(runs);
    }

    /** Executes one reference in a certain legal order. */
    ReferenceRun.SubTaskRun run(SubTask subTask, List<Integer> order) {
        Map<String, JsonNode> results = new HashMap<>();
        ReferenceRun.StepRun[] runs =
                new ReferenceRun.StepRun[subTask.reference().size()];
        long now = 0;
        for (int number : order) {
            Step step = subTask.reference().get(number);
            try {
                runs[number] = run(subTask.id(), step, results, now);
            } catch (InvalidTaskException e) {
                throw e.within("/reference/" + number);
            }
            now = VirtualTime.plus(now, task.thinkTime().leastMillis());
            now = VirtualTime.plus(now, runs[number].latencyMillis());
            results.put(step.id(), runs[number].result());
        }
        return new ReferenceRun.SubTaskRun(subTask.id(), List.of(runs), worlds.states(subTask.id()));
    }

    /**
     * Executes one reference again in another legal order, without latencies and checks.
     *
     * @return the final states; empty if a step gave another result than before or a world asked for the
     *     time, so that only {@link #run(SubTask, List)} can tell what happens
     */
    Optional<Map<String, JsonNode>> repeat(SubTask subTask, List<Integer> order, ReferenceRun.SubTaskRun before) {
        Map<String, JsonNode> results = new HashMap<>();
        for (int number : order) {
            Step step = subTask.reference().get(number);
            ToolBinding tool = tool(subTask.id(), step);
            ObjectNode arguments = (ObjectNode) step.arguments().example(ref -> resolve(ref, results));
            ToolResult result = worlds.call(step.id(), tool, arguments, 0).result();
            if (!isSame(result, before.steps().get(number)) || worlds.askedForTime()) {
                return Optional.empty();
            }
            results.put(step.id(), result.value());
        }
        return Optional.of(worlds.states(subTask.id()));
    }

    private static boolean isSame(ToolResult result, ReferenceRun.StepRun before) {
        return result.error() == before.error() && CanonicalJson.equal(result.value(), before.result());
    }

    private ToolBinding tool(String subTask, Step step) {
        return catalog.forStep(subTask, step.tool()).orElseThrow(() -> unknown(subTask, step));
    }

    private ReferenceRun.StepRun run(String subTask, Step step, Map<String, JsonNode> results, long now) {
        ToolBinding tool = tool(subTask, step);
        ObjectNode arguments = (ObjectNode) step.arguments().example(ref -> resolve(ref, results));
        tool.problem(arguments).ifPresent(problem -> {
            throw new InvalidTaskException(
                    "/arguments", "step '" + step.id() + "' does not fit tool '" + tool.name() + "': " + problem);
        });
        ObjectNode canonical = tool.schema().withDefaults(arguments);
        long latency = drawer.latencyWithoutFault(tool, canonical);
        long executes = VirtualTime.plus(now, VirtualTime.plus(task.thinkTime().leastMillis(), latency));
        ToolResult result = worlds.call(step.id(), tool, arguments, executes).result();
        return new ReferenceRun.StepRun(
                step.id(),
                tool.name(),
                tool.world(),
                tool.spec().readOnly(),
                canonical,
                result.value(),
                result.error(),
                latency,
                SchemaChoices.of(tool.spec().parameters()));
    }

    private static JsonNode resolve(StepRef ref, Map<String, JsonNode> results) {
        JsonNode value = ref.in(results.get(ref.step()));
        if (value.isMissingNode()) {
            throw new InvalidTaskException(
                    "/arguments",
                    "the result of step '"
                            + ref.step()
                            + "' has nothing at '"
                            + ref.pointer()
                            + "', which the reference '"
                            + ref
                            + "' asks for; it is "
                            + results.get(ref.step()));
        }
        return value;
    }

    private InvalidTaskException unknown(String subTask, Step step) {
        return new InvalidTaskException(
                "/tool",
                "sub-task " + subTask + " has no tool '" + step.tool() + "'"
                        + Nearest.hint(
                                step.tool(), catalog.namesOf(subTask), "its tools are " + catalog.namesOf(subTask)));
    }
}
