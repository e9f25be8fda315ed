package org.asynctool.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import tools.jackson.databind.JsonNode;

/** How far a reference agent is with one sub-task. */
final class ReferencePlan {

    /** So often a step is tried again after a failure. */
    private static final int ATTEMPTS = 10;

    private final SubTask subTask;
    private final DependencyGraph graph;
    private final long[] remaining;
    private final Map<String, String> toolNames;
    private final Set<Integer> issued = new HashSet<>();
    private final SortedSet<Integer> over = new TreeSet<>();
    private final Map<Integer, Integer> failures = new HashMap<>();
    private final Map<String, JsonNode> results = new HashMap<>();
    private int request;

    ReferencePlan(Task task, SubTask subTask, Map<String, String> toolNames) {
        this.subTask = subTask;
        this.toolNames = toolNames;
        this.graph = subTask.graph();
        this.remaining = graph.remainingPaths(
                step -> task.latency()
                                .of(subTask.id(), subTask.reference().get(step).tool())
                                .typicalMillis(task.thinkTime())
                        + task.thinkTime().leastMillis(),
                step -> true);
    }

    /** Returns the steps that can be issued now, in the order of the reference. */
    List<Integer> ready() {
        List<Integer> ready = new ArrayList<>();
        for (int step = 0; step < graph.size(); step++) {
            if (isOfRequest(step) && !issued.contains(step) && over.containsAll(graph.predecessors(step))) {
                ready.add(step);
            }
        }
        return ready;
    }

    /** Returns the time that a step and all that must follow it take at least, as far as it is known. */
    long remainingMillis(int step) {
        return remaining[step];
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
            if (isOfRequest(step) && !over.contains(step)) {
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
        issued.add(step);
        turn.call(subTask.id(), toolName(step), arguments(step));
    }

    SubTask subTask() {
        return subTask;
    }

    int steps() {
        return graph.size();
    }

    Set<Integer> issued() {
        return issued;
    }

    /** Returns the steps that need no more attention: their results came, or never will. */
    Set<Integer> over() {
        return over;
    }

    /** Tells whether a step depends on another one that is not over. */
    boolean waitsForOthers(int step) {
        return !over.containsAll(graph.predecessors(step));
    }

    /** Returns the name by which the agent knows a step's tool. */
    String toolName(int step) {
        String own = subTask.reference().get(step).tool();
        return toolNames.getOrDefault(own, own);
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
        if (error && failures.merge(step, 1, Integer::sum) < ATTEMPTS) {
            issued.remove(step);
        } else {
            over.add(step);
        }
    }

    /** Notes a refusal: the step will never be done, so nothing waits for it any more. */
    void refused(int step) {
        over.add(step);
    }

    static List<ReferencePlan> of(Briefing briefing) {
        List<ReferencePlan> plans = new ArrayList<>();
        for (SubTask subTask : briefing.task().subTasks()) {
            Map<String, String> names = new HashMap<>();
            for (ToolOwners owners : briefing.allOwners()) {
                Optional.ofNullable(owners.ownNames().get(subTask.id()))
                        .ifPresent(own -> names.put(own, owners.tool()));
            }
            plans.add(new ReferencePlan(briefing.task(), subTask, names));
        }
        return plans;
    }
}
