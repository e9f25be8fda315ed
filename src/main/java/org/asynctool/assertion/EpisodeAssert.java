package org.asynctool.assertion;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.asynctool.environment.Episode;
import org.asynctool.gate.GateSpec;
import org.asynctool.metric.Metrics;
import org.asynctool.time.TimeText;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEnd.Reason;

/**
 * Assertions over an episode. A failure shows expectation and fact, the first divergent step, and a timeline.
 *
 * <p>A metric that counts only in episodes that succeeded has no value in one that missed, and an assertion on
 * it fails there: an agent that does nothing wastes no wait.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EpisodeAssert extends AbstractAssert<EpisodeAssert, Episode> {

    EpisodeAssert(Episode episode) {
        super(episode, EpisodeAssert.class);
    }

    /**
     * Verifies that every sub-task succeeded.
     *
     * @return this
     */
    public EpisodeAssert succeeded() {
        return verify(facts().episode().succeeded(), "the task succeeds", facts().outcome());
    }

    /**
     * Verifies that at least one sub-task did not succeed.
     *
     * @return this
     */
    public EpisodeAssert missed() {
        return verify(!facts().episode().succeeded(), "the task is missed", facts().outcome());
    }

    /**
     * Verifies that no call came before the steps that it depends on were done, also none that was repeated
     * later at the right time.
     *
     * @return this
     */
    public EpisodeAssert violatedNoDependency() {
        List<String> violated = facts().violations(Metrics.STEP_LEGAL);
        return verify(
                violated.isEmpty(),
                "no call comes before the steps that it depends on are done",
                "one did, in sub-task " + EpisodeFacts.list(violated.stream()) + "; "
                        + facts().valueText(Metrics.require(Metrics.STEP_LEGAL)));
    }

    /**
     * Verifies that the agent came to its end by itself, by answers or by finishing, and not later than this.
     *
     * @param virtualTime greatest virtual time, to the millisecond
     * @return this
     */
    public EpisodeAssert finishedWithin(Duration virtualTime) {
        TraceEnd end = facts().episode().trace().end();
        boolean finished = end.reason() == Reason.ANSWERED || end.reason() == Reason.FINISHED;
        return verify(
                finished && end.virtualMillis() <= virtualTime.toMillis(),
                "answered or finished by " + TimeText.at(virtualTime.toMillis()),
                facts().end());
    }

    /**
     * Verifies that at least this share of the waiting time had nothing to do: {@code wait.use}.
     *
     * @param share the least share, 0 to 1
     * @return this
     */
    public EpisodeAssert usedItsWaitsAtLeast(double share) {
        return hasMetricAtLeast(Metrics.WAIT_USE, share);
    }

    /**
     * Verifies that at least this share of the switches left a sub-task with nothing to do: {@code
     * switch.productive}.
     *
     * @param share the least share, 0 to 1
     * @return this
     */
    public EpisodeAssert switchedProductivelyAtLeast(double share) {
        return hasMetricAtLeast(Metrics.SWITCH_PRODUCTIVE, share);
    }

    /**
     * Verifies that no call, wait or turn was redundant: {@code calls.redundant} is 0.
     *
     * @return this
     */
    public EpisodeAssert hasNoRedundantCalls() {
        return hasMetricAtMost(Metrics.CALLS_REDUNDANT, 0);
    }

    /**
     * Verifies that a metric has at least a value.
     *
     * @param metric a constant of {@link Metrics}
     * @param bound the least value, in the unit of the metric
     * @return this
     * @throws IllegalArgumentException if there is no such metric, or the bound is out of its range
     */
    public EpisodeAssert hasMetricAtLeast(String metric, double bound) {
        return isWithin(GateSpec.of(metric, OptionalDouble.of(bound), OptionalDouble.empty()));
    }

    /**
     * Verifies that a metric has at most a value.
     *
     * @param metric a constant of {@link Metrics}
     * @param bound the greatest value, in the unit of the metric
     * @return this
     * @throws IllegalArgumentException if there is no such metric, or the bound is out of its range
     */
    public EpisodeAssert hasMetricAtMost(String metric, double bound) {
        return isWithin(GateSpec.of(metric, OptionalDouble.empty(), OptionalDouble.of(bound)));
    }

    /**
     * Verifies that a call of a tool was accepted for a sub-task.
     *
     * @param subTask id of the sub-task
     * @param tool name of the tool, as agents see it
     * @return this
     * @throws IllegalArgumentException if the task has no such sub-task
     */
    public EpisodeAssert called(String subTask, String tool) {
        return calledInOrder(subTask, tool);
    }

    /**
     * Verifies that calls of these tools were accepted for a sub-task in this order, whatever came between.
     *
     * @param subTask id of the sub-task
     * @param tools names of the tools, as agents see them, at least one
     * @return this
     * @throws IllegalArgumentException if the task has no such sub-task, or no tool is given
     */
    public EpisodeAssert calledInOrder(String subTask, String... tools) {
        if (tools.length == 0) {
            throw new IllegalArgumentException("calledInOrder needs the name of at least one tool");
        }
        List<String> called = facts().toolsCalled(facts().subTask(subTask).id());
        return verify(
                EpisodeFacts.inOrder(called, tools),
                "sub-task " + subTask + " calls " + String.join(", then ", tools),
                called.isEmpty() ? "it called nothing" : "it called " + EpisodeFacts.list(called.stream()));
    }

    /**
     * Verifies that nobody called a tool for any sub-task; a refused call is one too. Only the name is
     * compared: one that no tool has was never called either.
     *
     * @param tool name of the tool, as agents see it
     * @return this
     */
    public EpisodeAssert calledNever(String tool) {
        List<String> calls = facts().callsOf(tool);
        return verify(calls.isEmpty(), tool + " is never called", EpisodeFacts.list(calls.stream()));
    }

    /**
     * Verifies that every request of a sub-task was answered, with whatever value.
     *
     * @param subTask id of the sub-task
     * @return this
     * @throws IllegalArgumentException if the task has no such sub-task
     */
    public EpisodeAssert answered(String subTask) {
        int requests = facts().subTask(subTask).requests().size();
        long answers = facts().answers(subTask);
        return verify(
                answers >= requests,
                "every request of sub-task " + subTask + " is answered",
                answers + " of " + requests + " answered");
    }

    /**
     * Verifies why the episode ended.
     *
     * @param reason the reason
     * @return this
     */
    public EpisodeAssert endedWith(Reason reason) {
        return verify(
                facts().episode().trace().end().reason() == reason,
                "the episode ends with " + EpisodeFacts.word(reason),
                facts().end());
    }

    private EpisodeAssert isWithin(GateSpec bound) {
        OptionalDouble value = facts().value(bound.metric());
        return verify(
                value.isPresent() && bound.allows(value.getAsDouble()),
                bound.describe(),
                facts().valueText(bound.metric()));
    }

    private EpisodeFacts facts() {
        isNotNull();
        return new EpisodeFacts(actual);
    }

    private EpisodeAssert verify(boolean holds, String expected, String fact) {
        if (!holds) {
            throw failureWithActualExpected(fact, expected, "%s", FailureText.of(actual, expected, fact));
        }
        return this;
    }
}
