package org.asynctool.metric;

import static org.asynctool.metric.Metric.Direction.HIGHER;
import static org.asynctool.metric.Metric.Direction.LOWER;
import static org.asynctool.metric.Metric.Direction.NEUTRAL;

import java.util.List;
import org.asynctool.metric.Metric.Direction;

/** What each metric means. The order is the order of scorecards and reports. */
final class MetricCatalog {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static final List<Metric> ALL = List.of(
            share(Metrics.STEP_TOOL_F1, "F1 over the multisets of tools of steps and of calls, refused calls included"),
            share(
                    Metrics.STEP_ARGUMENT_F1,
                    "F1 over the argument values of steps and of calls, each step paired with one call"),
            share(
                    Metrics.STEP_EXACT_F1,
                    "2 x steps that a call held or matched too early / (steps + calls), refused calls included"),
            share(Metrics.STEP_LEGAL, "calls that held a step / (calls that held a step + premature calls)"),
            share(
                    Metrics.STEP_EDGES,
                    "edges whose later step was called when the earlier one was done / edges of the reference"),
            share(Metrics.SUBTASK_PROGRESS, "steps held at the end / steps"),
            share(Metrics.SUBTASK_COMPLETE, "1 if every step is held at the end, else 0"),
            share(
                    Metrics.SUBTASK_STATE,
                    "1 if the final state of each world equals the reference run's, ignoreState aside, else 0"),
            share(
                    Metrics.SUBTASK_RESPONSE,
                    "1 if the multiset of delivered results contains those of the read-only steps, else 0"),
            share(
                    Metrics.SUBTASK_SUCCESS,
                    "1 if every part of the goal holds, every request is answered, nothing forbidden was called and"
                            + " nothing is unconfirmed, else 0"),
            share(Metrics.SUBTASK_CHECKPOINTS, "weight of the checkpoints that hold / weight of all"),
            share(Metrics.TASK_SUCCESS, "1 if every sub-task succeeded, else 0"),
            seconds(Metrics.TIME_MAKESPAN, LOWER, "virtual time at the end"),
            seconds(
                    Metrics.TIME_BOUND,
                    NEUTRAL,
                    "largest sub-task's sum over its requests of (longest path of think + latency, plus one think)"),
            seconds(
                    Metrics.TIME_SERIAL,
                    NEUTRAL,
                    "sum of (think + latency) over all steps + think x (1 + further requests)"),
            ofSuccess(Metrics.TIME_EFFICIENCY, HIGHER, 0, INFINITE, "time.bound / time.makespan"),
            ofSuccess(Metrics.TIME_SPEEDUP, HIGHER, 0, INFINITE, "time.serial / time.makespan"),
            ofSuccess(Metrics.TIME_HUMAN, HIGHER, 0, INFINITE, "makespan of the human run / time.makespan"),
            waiting(Metrics.WAIT_TOTAL, NEUTRAL, "virtual time in waits"),
            waiting(Metrics.WAIT_AVOIDABLE, LOWER, "virtual time in waits during which some step was ready"),
            ofSuccess(Metrics.WAIT_USE, HIGHER, 0, 1, "1 - wait.avoidable / wait.total, 1 where wait.total is 0"),
            ofSuccess(
                    Metrics.SWITCH_STREAK,
                    NEUTRAL,
                    1,
                    INFINITE,
                    "calls / maximal runs of consecutive calls for one sub-task"),
            ofSuccess(
                    Metrics.SWITCH_PRODUCTIVE,
                    HIGHER,
                    0,
                    1,
                    "switches away from a sub-task without a ready step / switches"),
            ofSuccess(
                    Metrics.CALLS_INFLIGHT_MEAN, NEUTRAL, 0, INFINITE, "sum of the calls' times in flight / makespan"),
            ofSuccess(Metrics.CALLS_INFLIGHT_MAX, NEUTRAL, 0, INFINITE, "most calls in flight at once"),
            ofSuccess(
                    Metrics.CALLS_REDUNDANT,
                    LOWER,
                    0,
                    INFINITE,
                    "calls repeated although their result was known and their world unchanged + empty waits and turns"),
            ofSuccess(Metrics.CALLS_PRODUCTIVITY, HIGHER, 0, INFINITE, "steps / calls, refused calls included"),
            amount(Metrics.COST_TOKENS, "input and output tokens of all turns that told of them"),
            amount(Metrics.COST_MONEY, "input, cached input and output tokens of all turns, each at its price"),
            amount(
                    Metrics.COST_PREFILL,
                    "tokens of each turn after whose effect the next one began more than 5 minutes later"),
            amount(
                    Metrics.CONTEXT_SHORTENED,
                    "earlier results and messages that the agent took out of its context, in part or in full"),
            amount(Metrics.STALE_USE, "calls that held a step with a value whose result was not valid any more"),
            amount(Metrics.REFRESH_NEEDLESS, "redundant calls of tools whose results are valid for some time only"),
            found(
                    Metrics.FAILURE_UNKNOWN_TOOL,
                    "sub-tasks that failed with an open step and a call refused as unknown-tool / sub-tasks"),
            found(
                    Metrics.FAILURE_MALFORMED_CALL,
                    "sub-tasks that failed with an open step and a call refused as malformed / sub-tasks"),
            found(
                    Metrics.FAILURE_TOOL_CONFUSION,
                    "sub-tasks that failed with an open step whose call was made for another sub-task / sub-tasks"),
            found(
                    Metrics.FAILURE_DEPENDENCY_VIOLATION,
                    "sub-tasks that failed with an open step that was called prematurely / sub-tasks"),
            found(
                    Metrics.FAILURE_HALLUCINATED_ARGUMENT,
                    "sub-tasks that failed with an extra call of an open step's tool and a value that stands nowhere / sub-tasks"),
            found(Metrics.FAILURE_STALLED, "sub-tasks not answered when the episode stalled / sub-tasks"),
            found(
                    Metrics.FAILURE_NEGLECT,
                    "sub-tasks with a step ready and nothing done in the second half of the episode / sub-tasks"),
            found(
                    Metrics.FAILURE_LIMIT,
                    "sub-tasks not answered when a limit was reached, or refused by a budget / sub-tasks"),
            found(
                    Metrics.FAILURE_PREMATURE_FINISH,
                    "sub-tasks closed with a step ready or a result outstanding / sub-tasks"),
            found(Metrics.FAILURE_WRONG_RESULT, "sub-tasks that failed for no other cause / sub-tasks"),
            found(Metrics.HABIT_IDLE_WHILE_READY, "sub-tasks with a step ready during a wait / sub-tasks"),
            found(Metrics.HABIT_REDUNDANT_CALL, "sub-tasks with a redundant call / sub-tasks"),
            found(
                    Metrics.HABIT_DEPENDENCY_VIOLATION,
                    "sub-tasks with a premature call of a step that is held at the end / sub-tasks"));

    /** Metrics that each sub-task has; an episode has their means. */
    static final List<String> OF_SUB_TASKS = ALL.stream()
            .map(Metric::name)
            .filter(name -> name.startsWith("subtask."))
            .toList();

    private MetricCatalog() {}

    private static Metric share(String name, String definition) {
        return new Metric(name, "", HIGHER, 0, 1, false, definition);
    }

    private static Metric found(String name, String definition) {
        return new Metric(name, "", LOWER, 0, 1, false, definition);
    }

    private static Metric amount(String name, String definition) {
        return new Metric(name, "", LOWER, 0, INFINITE, false, definition);
    }

    private static Metric seconds(String name, Direction direction, String definition) {
        return new Metric(name, "s", direction, 0, INFINITE, false, definition);
    }

    private static Metric waiting(String name, Direction direction, String definition) {
        return new Metric(name, "s", direction, 0, INFINITE, true, definition);
    }

    private static Metric ofSuccess(
            String name, Direction direction, double least, double greatest, String definition) {
        return new Metric(name, "", direction, least, greatest, true, definition);
    }
}
