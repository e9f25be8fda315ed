package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent.Answered;
import org.asynctool.trace.TraceEvent.RequestArrived;
import org.jspecify.annotations.Nullable;

/** An episode with every call matched: what metrics and diagnosis are computed from. */
final class Analysis {

    final TaskPlan plan;
    final EpisodeLog log;

    /** The sub-tasks in the order of the task. */
    final List<SubTaskLog> subTasks = new ArrayList<>();

    /** Refused calls that named no sub-task of the task. */
    final List<LoggedCall> strayCalls = new ArrayList<>();

    final Switches switches = new Switches();

    /** Calls that could not bring anything new. */
    final Set<LoggedCall> redundant = new HashSet<>();

    private final Map<String, SubTaskLog> byId = new HashMap<>();

    private Analysis(TaskPlan plan, EpisodeLog log) {
        this.plan = plan;
        this.log = log;
        for (SubTaskPlan subTask : plan.subTasks()) {
            SubTaskLog subTaskLog = new SubTaskLog(subTask);
            subTasks.add(subTaskLog);
            byId.put(subTask.id(), subTaskLog);
        }
    }

    static Analysis of(TaskPlan plan, Trace trace) {
        Analysis analysis = new Analysis(plan, EpisodeLog.of(trace));
        for (LoggedTurn turn : analysis.log.turns()) {
            analysis.follow(turn);
        }
        for (SubTaskLog subTask : analysis.subTasks) {
            subTask.matcher.end(trace.end().virtualMillis());
            Freshness.note(subTask);
            Redundancy.find(subTask.calls, analysis.redundant);
        }
        return analysis;
    }

    private void follow(LoggedTurn turn) {
        for (LoggedCall call : turn.seen) {
            known(call.subTask).matcher.seen(call, turn.began.virtualMillis());
        }
        for (LoggedCall call : turn.calls) {
            called(call);
        }
        switches.turnCalled();
        for (Answered answer : turn.answers) {
            known(answer.subTask()).requests.answered(answer);
        }
        for (RequestArrived request : turn.requests) {
            known(request.subTask()).requests.arrived(request.request(), request.virtualMillis());
        }
    }

    private void called(LoggedCall call) {
        SubTaskLog own = call.accepted() ? known(call.subTask) : byId.get(call.subTask);
        if (own == null) {
            strayCalls.add(call);
        } else {
            switches.called(own);
            own.calls.add(call);
        }
        if (own != null && call.accepted()) {
            own.matcher.match(call, own.requests.arrived());
        }
        if (call.step == null) {
            call.meantFor = openStepElsewhere(call, own);
        }
    }

    private Optional<StepOfSubTask> openStepElsewhere(LoggedCall call, @Nullable SubTaskLog own) {
        for (SubTaskLog other : subTasks) {
            if (other != own) {
                StepPlan step = other.matcher.openStepFor(call.tool, call.arguments, other.requests.arrived());
                if (step != null) {
                    return Optional.of(new StepOfSubTask(other.plan.id(), step));
                }
            }
        }
        return Optional.empty();
    }

    private SubTaskLog known(String subTask) {
        SubTaskLog found = byId.get(subTask);
        if (found == null) {
            throw new IllegalArgumentException(
                    "the trace is broken: it tells of sub-task '" + subTask + "', which the task does not have");
        }
        return found;
    }
}
