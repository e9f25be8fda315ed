package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.asynctool.agent.VisibleValues;
import org.asynctool.dataset.builder.DraftCalls.DraftCall;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.Step;
import org.asynctool.task.StepRef;
import org.asynctool.task.SubTask;

/** One sub-task in the making; see {@link TaskDraft}. */
final class SubTaskDraft {

    private final SubTask subTask;
    private final DraftCalls calls;
    private final ValueOrigins origins;
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    SubTaskDraft(SubTask subTask, DraftCalls calls, ValueOrigins origins) {
        this.subTask = subTask;
        this.calls = calls;
        this.origins = origins;
    }

    SubTask subTask() {
        List<Step> steps = calls.calls().stream().map(this::step).toList();
        Goal goal = new Goal(
                Goal.Part.ANY,
                Goal.Part.REFERENCE,
                Goal.Part.ANY,
                origins.answers(calls),
                subTask.goal().ignoreState(),
                subTask.goal().forbidden(),
                subTask.goal().checks());
        return new SubTask(
                subTask.id(),
                subTask.category(),
                subTask.requests(),
                subTask.worlds(),
                subTask.tools(),
                steps,
                goal,
                subTask.validForMillis(),
                subTask.checkpoints());
    }

    private Step step(DraftCall call) {
        ArgumentPattern arguments =
                ArgumentPattern.of(origins.linked(call.accepted().arguments(), call, calls.calls()));
        Set<String> before = new TreeSet<>();
        arguments.refs().stream().map(StepRef::step).forEach(step -> addWithAncestors(step, before));
        List<String> after = new ArrayList<>();
        for (int i = calls.calls().indexOf(call) - 1; i >= 0; i--) {
            DraftCall earlier = calls.calls().get(i);
            if (hangsOn(call, earlier) && !before.contains(earlier.step())) {
                after.add(0, earlier.step());
                addWithAncestors(earlier.step(), before);
            }
        }
        ancestors.put(call.step(), before);
        List<String> derived = derived(call, arguments, before);
        return new Step(call.step(), call.accepted().tool(), call.request(), after, derived, arguments);
    }

    private void addWithAncestors(String step, Set<String> to) {
        to.add(step);
        to.addAll(ancestors.get(step));
    }

    /** What was known before, of a world that one of the two calls changed; requests are in order by themselves. */
    private static boolean hangsOn(DraftCall call, DraftCall earlier) {
        return call.seen().contains(earlier.step())
                && call.request() == earlier.request()
                && call.accepted().world().equals(earlier.accepted().world())
                && !(call.accepted().readOnly() && earlier.accepted().readOnly());
    }

    private List<String> derived(DraftCall call, ArgumentPattern arguments, Set<String> before) {
        VisibleValues visible = origins.requests(call.request());
        calls.calls().stream()
                .filter(other -> before.contains(other.step()) || other.request() < call.request())
                .forEach(other -> visible.add(other.result()));
        List<String> derived = new ArrayList<>();
        arguments.leaves().forEach((pointer, leaf) -> {
            if (origins.requestsKnown() && !visible.shows(leaf)) {
                derived.add(pointer);
            }
        });
        return derived;
    }
}
