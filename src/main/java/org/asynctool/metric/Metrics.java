package org.asynctool.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.text.Nearest;

/**
 * The names of all metrics. What each one means, its unit and its range are in {@link #all()} and in
 * {@code docs/reference/metrics.md}.
 */
@API(status = API.Status.STABLE)
public final class Metrics {

    /** F1 of the tools that were called. */
    public static final String STEP_TOOL_F1 = "step.tool.f1";

    /** F1 of the argument values that were sent. */
    public static final String STEP_ARGUMENT_F1 = "step.argument.f1";

    /** F1 of whole calls, tool and arguments. */
    public static final String STEP_EXACT_F1 = "step.exact.f1";

    /** Share of matching calls that came after everything they depend on. */
    public static final String STEP_LEGAL = "step.legal";

    /** Share of the reference's dependencies that were honoured. */
    public static final String STEP_EDGES = "step.edges";

    /** Share of the reference's steps that are held at the end. */
    public static final String SUBTASK_PROGRESS = "subtask.progress";

    /** Whether every step is held at the end. */
    public static final String SUBTASK_COMPLETE = "subtask.complete";

    /** Whether the worlds end as in the reference run. */
    public static final String SUBTASK_STATE = "subtask.state";

    /** Whether everything that the reference reads was read. */
    public static final String SUBTASK_RESPONSE = "subtask.response";

    /** Whether the goal of a sub-task holds. */
    public static final String SUBTASK_SUCCESS = "subtask.success";

    /** Weight of the checkpoints of a sub-task that hold / weight of all. */
    public static final String SUBTASK_CHECKPOINTS = "subtask.checkpoints";

    /** Whether the goals of all sub-tasks hold. */
    public static final String TASK_SUCCESS = "task.success";

    /** Virtual time that the episode took. */
    public static final String TIME_MAKESPAN = "time.makespan";

    /** Virtual time that the reference takes when everything independent overlaps. */
    public static final String TIME_BOUND = "time.bound";

    /** Virtual time that the reference takes when nothing overlaps. */
    public static final String TIME_SERIAL = "time.serial";

    /** How near the makespan is to its bound. */
    public static final String TIME_EFFICIENCY = "time.efficiency";

    /** How much faster the episode was than one call after the other. */
    public static final String TIME_SPEEDUP = "time.speedup";

    /** How much faster the episode was than a person. */
    public static final String TIME_HUMAN = "time.human";

    /** Virtual time spent in waits. */
    public static final String WAIT_TOTAL = "wait.total";

    /** Virtual time spent in waits while there was something to do. */
    public static final String WAIT_AVOIDABLE = "wait.avoidable";

    /** Share of the waiting time in which there was nothing to do. */
    public static final String WAIT_USE = "wait.use";

    /** Mean number of calls in a row for the same sub-task. */
    public static final String SWITCH_STREAK = "switch.streak";

    /** Share of switches away from a sub-task that had nothing to do. */
    public static final String SWITCH_PRODUCTIVE = "switch.productive";

    /** Mean number of calls in flight. */
    public static final String CALLS_INFLIGHT_MEAN = "calls.inflight.mean";

    /** Greatest number of calls in flight at once: the width of the episode. */
    public static final String CALLS_INFLIGHT_MAX = "calls.inflight.max";

    /** Number of calls, waits and turns that could not bring anything new. */
    public static final String CALLS_REDUNDANT = "calls.redundant";

    /** How many reference calls there are for each call made. */
    public static final String CALLS_PRODUCTIVITY = "calls.productivity";

    /** Tokens that the agent read and wrote, as far as it told of them. */
    public static final String COST_TOKENS = "cost.tokens";

    /** What these tokens cost, at the agent's prices. */
    public static final String COST_MONEY = "cost.money";

    /** Tokens that had to be read again because a prompt cache forgot them while the agent waited. */
    public static final String COST_PREFILL = "cost.prefill";

    /** Earlier results and messages that the agent took out of its context, as far as it told of them. */
    public static final String CONTEXT_SHORTENED = "context.shortened";

    /** Calls that used a value from a result that was not valid any more. */
    public static final String STALE_USE = "stale.use";

    /** Calls that were repeated while their result was still valid. */
    public static final String REFRESH_NEEDLESS = "refresh.needless";

    /** Share of sub-tasks that failed because a tool was called that does not exist. */
    public static final String FAILURE_UNKNOWN_TOOL = "failure.unknown-tool";

    /** Share of sub-tasks that failed because of a call that could not be read or broke its schema. */
    public static final String FAILURE_MALFORMED_CALL = "failure.malformed-call";

    /** Share of sub-tasks that failed because their call was made for another one. */
    public static final String FAILURE_TOOL_CONFUSION = "failure.tool-confusion";

    /** Share of sub-tasks that failed because a call came before what it depends on. */
    public static final String FAILURE_DEPENDENCY_VIOLATION = "failure.dependency-violation";

    /** Share of sub-tasks that failed because of an argument that stands nowhere. */
    public static final String FAILURE_HALLUCINATED_ARGUMENT = "failure.hallucinated-argument";

    /** Share of sub-tasks that failed because the agent did nothing any more. */
    public static final String FAILURE_STALLED = "failure.stalled";

    /** Share of sub-tasks that failed because the agent forgot about them. */
    public static final String FAILURE_NEGLECT = "failure.neglect";

    /** Share of sub-tasks that failed because a limit was reached. */
    public static final String FAILURE_LIMIT = "failure.limit";

    /** Share of sub-tasks that failed because they were answered too early. */
    public static final String FAILURE_PREMATURE_FINISH = "failure.premature-finish";

    /** Share of sub-tasks that failed for none of the other causes. */
    public static final String FAILURE_WRONG_RESULT = "failure.wrong-result";

    /** Share of sub-tasks that had a step ready while the agent waited. */
    public static final String HABIT_IDLE_WHILE_READY = "habit.idle-while-ready";

    /** Share of sub-tasks with a call that could not bring anything new. */
    public static final String HABIT_REDUNDANT_CALL = "habit.redundant-call";

    /** Share of sub-tasks with a call that came too early and was made up for. */
    public static final String HABIT_DEPENDENCY_VIOLATION = "habit.dependency-violation";

    private static final Map<String, Metric> BY_NAME = byName();

    private Metrics() {}

    /**
     * Returns all metrics: those of this library, then the registered ones by name.
     *
     * @return the metrics, always in the same order
     */
    public static List<Metric> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * Finds a metric, also one that only several episodes have: {@code trials.pass^3}, {@code
     * cost.perPass}.
     *
     * @param name its dotted name
     * @return the metric; empty if there is none
     */
    public static Optional<Metric> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .or(() -> TrialMetrics.named(name))
                .or(() -> Costs.named(name));
    }

    /**
     * Returns a metric that must exist.
     *
     * @param name its dotted name
     * @return the metric
     * @throws IllegalArgumentException if there is none; the message suggests the nearest name, if one is near
     */
    public static Metric require(String name) {
        return named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no metric '" + name + "'"
                        + Nearest.hint(
                                name,
                                BY_NAME.keySet(),
                                "the metrics are " + String.join(", ", BY_NAME.keySet())
                                        + ", trials.pass^k and trials.pass@k with k from 1 to 99, and cost.perPass")));
    }

    private static Map<String, Metric> byName() {
        Map<String, Metric> byName = new LinkedHashMap<>();
        MetricCatalog.ALL.forEach(metric -> byName.put(metric.name(), metric));
        OwnMetrics.installed().forEach(own -> byName.put(own.metric().name(), own.metric()));
        return byName;
    }
}
