package org.asynctool.metric;

import java.util.List;
import java.util.Optional;
import org.asynctool.time.VirtualTime;

/** The steps of a sub-task that no call holds at the end, those first that others wait for. */
final class OpenSteps {

    private final SubTaskLog subTask;
    private final List<HeldStep> steps;

    OpenSteps(SubTaskLog subTask) {
        this.subTask = subTask;
        steps = subTask.plan.graph().topologicalOrder().stream()
                .map(subTask.matcher.steps::get)
                .filter(HeldStep::open)
                .toList();
    }

    List<HeldStep> steps() {
        return steps;
    }

    boolean any() {
        return !steps.isEmpty();
    }

    Optional<HeldStep> withTool(String tool) {
        return steps.stream()
                .filter(step -> step.plan.run().tool().equals(tool))
                .findFirst();
    }

    boolean holds(StepPlan step) {
        return subTask.matcher.steps.get(step.place()).open();
    }

    static String expected(HeldStep step) {
        return "step " + step.plan.step().id() + ": "
                + CallText.call(step.plan.run().tool(), step.plan.run().arguments());
    }

    static String made(LoggedCall call) {
        return call.id + " " + CallText.call(call.tool, call.arguments) + " at " + VirtualTime.at(call.sentMillis);
    }
}
