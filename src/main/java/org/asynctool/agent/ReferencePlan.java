package org.asynctool.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final BitSet issued = new BitSet();
    private final BitSet over = new BitSet();
    private final int[] failures;
    private final Map<String, JsonNode> results = new HashMap<>();
    private int request;

    ReferencePlan(ReferenceScript script) {
        this.script = script;
        this.subTask = script.subTask();
        this.graph = script.graph();
        this.failures = new int[graph.size()];
    }

    /** Returns the steps that can be issued now, in the order of the reference. */
    List<Integer> ready() {
        List<Integer> ready = new ArrayList<>();
        for (int step = 0; step < graph.size(); step++) {
            if (isOfRequest(step) && !issued.get(step) && !waitsForOthers(step)) {
                ready.add(step);
            }
        }
        return ready;
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
            if (isOfRequest(step) && !over.get(step)) {
                return false;
            }
        }
        return true;
    }

    boolean isOfRequest(int step) {
        return subTask.reference().get(step).request() == request;
    }

    boolean isLastRequest() {
        return request == subTask.requests().size() - 1;
    }

    void issue(int step, Turn.Builder turn) {
        issued.set(step);
        turn.call(subTask.id(), toolName(step), arguments(step));
    }

    SubTask subTask() {
        return subTask;
    }

    int steps() {
        return graph.size();
    }

    IntStream issued() {
        return issued.stream();
    }

    /** Returns the steps that need no more attention: their results came, or never will. */
    IntStream over() {
        return over.stream();
    }

    /** Tells whether a step depends on another one that is not over. */
    boolean waitsForOthers(int step) {
        for (int before : graph.predecessors(step)) {
            if (!over.get(before)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the name by which the agent knows a step's tool. */
    String toolName(int step) {
        return script.tools().get(step);
    }

    /** Returns the arguments of a step, as far as they are known. */
    JsonNode arguments(int step) {
        return subTask.reference().get(step).arguments().example(ref -> ActualValues.of(ref, results));
    }

    void answer(Turn.Builder turn) {
        answer(turn, GoalAnswer.of(subTask, request, results));
    }

    void answer(Turn.Builder turn, Object value) {
        turn.answer(subTask.id(), value);
        request++;
    }

    /** Notes a result; a step that failed may be issued again, but not for ever. */
    void result(int step, JsonNode value, boolean error) {
        results.put(subTask.reference().get(step).id(), value);
        if (error && ++failures[step] < ATTEMPTS) {
            issued.clear(step);
        } else {
            over.set(step);
        }
    }

    /** Notes a refusal: the step will never be done, so nothing waits for it any more. */
    void refused(int step) {
        over.set(step);
    }

    static List<ReferencePlan> of(Briefing briefing) {
        List<ReferencePlan> plans = new ArrayList<>();
        for (ReferenceScript script : briefing.scripts()) {
            plans.add(new ReferencePlan(script));
        }
        return plans;
    }
}
