package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.trace.ReferenceRun.StepRun;
import org.asynctool.trace.ReferenceRun.SubTaskRun;

/**
 * A sub-task's reference, ready for matching.
 *
 * @param subTask as the task has it
 * @param run what its reference does
 * @param graph which step must be done before which
 * @param steps its steps
 * @param places place of a step by its id
 * @param toolCalls how many steps call a tool, by its name
 */
record SubTaskPlan(
        SubTask subTask,
        SubTaskRun run,
        DependencyGraph graph,
        List<StepPlan> steps,
        Map<String, Integer> places,
        Map<String, Integer> toolCalls) {

    static SubTaskPlan of(SubTask subTask, SubTaskRun run) {
        requireSameSteps(subTask, run);
        DependencyGraph graph = subTask.graph();
        List<StepPlan> steps = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> toolCalls = new HashMap<>();
        for (int place = 0; place < graph.size(); place++) {
            Step step = subTask.reference().get(place);
            StepRun stepRun = run.steps().get(place);
            steps.add(new StepPlan(
                    place,
                    step,
                    stepRun,
                    Filling.fill(step.arguments(), stepRun.arguments()),
                    step.arguments().matchers(),
                    graph.predecessors(place)));
            places.put(step.id(), place);
            toolCalls.merge(stepRun.tool(), 1, Integer::sum);
        }
        return new SubTaskPlan(subTask, run, graph, steps, places, toolCalls);
    }

    String id() {
        return subTask.id();
    }

    private static void requireSameSteps(SubTask subTask, SubTaskRun run) {
        if (!hasSameSteps(subTask, run)) {
            List<String> expected = subTask.reference().stream().map(Step::id).toList();
            List<String> actual = run.steps().stream().map(StepRun::id).toList();
            throw new IllegalArgumentException("the reference run in the trace has the steps " + actual
                    + " for sub-task '" + subTask.id() + "', but the task has " + expected
                    + "; score the trace with the task it was recorded with");
        }
    }

    private static boolean hasSameSteps(SubTask subTask, SubTaskRun run) {
        boolean same = subTask.reference().size() == run.steps().size();
        for (int place = 0; same && place < run.steps().size(); place++) {
            same = subTask.reference()
                    .get(place)
                    .id()
                    .equals(run.steps().get(place).id());
        }
        return same;
    }
}
