package org.asynctool.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.SubTask;
import tools.jackson.databind.JsonNode;

/** How far a reference agent is with one sub-task. */
final class ReferencePlan {

    /** So often a step is tried again after a failure. */
    private static final int ATTEMPTS = 10;

    private final ReferenceScript script;
    private final SubTask subTask;
    private final DependencyGraph graph;
    private final boolean[] issued;
    private final boolean[] over;
    private final int[] failures;
    private final Map<String, JsonNode> results = new HashMap<>();
    private int request;

    ReferencePlan(ReferenceScript script) {
        this.script = script;
        this.subTask = script.subTask();
        this.graph = script.graph();
        this.issued = new boolean[graph.size()];
        this.over = new boolean[graph.size()];
        this.failures = new int[graph.size()];
    }

    /** Returns the steps that can be issued now, in the order of the reference. */
    List<Integer> ready() {
        List<Integer> ready = new ArrayList<>();
        for (int step = 0; step < graph.size(); step++) {
            if (isOfRequest(step) && !issued[step] && predecessorsOver(step)) {
                ready.add(step);
            }
        }
        return ready;
    }

    private boolean predecessorsOver(int step) {
        for (int before : graph.predecessors(step)) {
            if (!over[before]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the time that a step and all that must follow it take at least, as far as it is known. */
    long remainingMillis(int step) {
        return script.remainingMillis()[step];
    }

    boolean isClosed() {
        return request == subTask.requests().size();
    }

    /** Tells whether the current request has no step left to do. */
    boolean canAnswer() {
        if (isClosed()) {
            return false;
        }
        for (int step = 0; step < graph.size(); step++) {
            if (isOfRequest(step) && !over[step]) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfRequest(int step) {
        return subTask.reference().get(step).request() == request;
    }

    boolean isLastRequest() {
        return request == subTask.requests().size() - 1;
    }

    void issue(int step, Turn.Builder turn) {
        issued[step] = true;
        turn.call(
                subTask.id(),
                script.tools().get(step),
                subTask.reference().get(step).arguments().example(ref -> ActualValues.of(ref, results)));
    }

    void answer(Turn.Builder turn) {
        turn.answer(subTask.id(), GoalAnswer.of(subTask, request, results));
        request++;
    }

    /** Notes a result; a step that failed may be issued again, but not for ever. */
    void result(int step, JsonNode value, boolean error) {
        results.put(subTask.reference().get(step).id(), value);
        if (error && ++failures[step] < ATTEMPTS) {
            issued[step] = false;
        } else {
            over[step] = true;
        }
    }

    /** Notes a refusal: the step will never be done, so nothing waits for it any more. */
    void refused(int step) {
        over[step] = true;
    }

    static List<ReferencePlan> of(Briefing briefing) {
        List<ReferencePlan> plans = new ArrayList<>();
        for (ReferenceScript script : briefing.scripts()) {
            plans.add(new ReferencePlan(script));
        }
        return plans;
    }
}
