package org.asynctool.assertion;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.text.SafeText;
import org.asynctool.trace.TraceEnd.Reason;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class EpisodeAssertTest {

    private static final Task TASK = Tasks.parse("""
            {"version": 1, "id": "tea-and-stock", "seed": 7,
             "subTasks": [
               {"id": "A", "requests": ["Boil, then brew."], "worlds": {"plan": {"steps": {"boil": "Boil", "brew": "Brew"}}},
                "reference": [{"id": "a1", "tool": "boil"}, {"id": "a2", "tool": "brew", "after": ["a1"]}]},
               {"id": "B", "requests": ["Count."], "worlds": {"plan": {"steps": {"count": "Count"}}},
                "reference": [{"id": "b1", "tool": "count"}]}],
             "latency": {"tools": {"boil": {"fixed": "2s"}, "brew": {"fixed": "5s"}, "count": {"fixed": "4s"}}}}
            """);

    /** Succeeds at t=10 s: boil and count at once, brew as soon as it can, all waits used. */
    private final Episode good = run(new GreedyAgent());

    /** Brews too early, and counts while nothing else can be done. */
    private final Episode hasty = run(ScriptedAgent.script()
            .then(Turn.builder()
                    .call("A", "brew", Map.of())
                    .call("A", "boil", Map.of())
                    .waitForAll())
            .then(Turn.builder().call("B", "count", Map.of()).waitForAll())
            .then(Turn.builder().answer("A", "tea").answer("B", 3)));

    private final Episode lazy =
            run(ScriptedAgent.script().then(Turn.builder().answer("A", "done").finish()));

    private static Episode run(Agent agent) {
        return ToolEnvironment.of(TASK).run(agent);
    }

    @Test
    void everythingGoodIsSaidInOneChain() {
        assertThat(good)
                .succeeded()
                .violatedNoDependency()
                .finishedWithin(ofSeconds(10))
                .usedItsWaitsAtLeast(1.0)
                .switchedProductivelyAtLeast(0)
                .hasNoRedundantCalls()
                .hasMetricAtLeast(Metrics.TIME_EFFICIENCY, 1)
                .hasMetricAtMost(Metrics.TIME_MAKESPAN, 10)
                .called("B", "count")
                .calledInOrder("A", "boil", "brew")
                .calledNever("cancel")
                .answered("A")
                .answered("B")
                .endedWith(Reason.ANSWERED);
        assertThat("AssertJ's own").startsWith("AssertJ");
    }

    @Test
    void aFailureShowsExpectationFirstDivergenceAndTimeline() {
        failure(() -> assertThat(lazy).succeeded()).isEqualTo("""

                expected: the task succeeds
                 but was: it missed, in sub-task A, B

                task tea-and-stock, trial 1, seed 8581286081765471666, agent scripted 1
                first divergence in sub-task A at t=1.000s: premature-finish
                  expected   step a1: boil({})
                  actual     never called

                = pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
                answer A               |                           !| t=1.000s "done"
                end at t=1.000s: finished""");
    }

    @Test
    void aFailureOfATaskThatSucceededHasNoDivergence() {
        failure(() -> assertThat(good).as("speed").finishedWithin(ofMillis(9_999)))
                .startsWith("[speed] \nexpected: answered or finished by t=9.999s\n but was: answered at t=10.000s\n")
                .contains("\nno divergence: the task succeeded\n")
                .contains("\nc1 A boil ");
    }

    @Test
    void aFailureOfATaskThatSucceededSaysWhenAWaitWasAvoidable() {
        Episode slow = run(new SequentialAgent());

        failure(() -> assertThat(slow).usedItsWaitsAtLeast(0.9)).contains("""

                no divergence: the task succeeded
                longest avoidable wait in sub-task B from t=1.000s to t=9.000s
                  expected   a call of step b1: count, which was ready
                  actual     waited for 7.000s
                """);
    }

    @Test
    void aFailureHasExpectedAndActual() {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThat(good).missed())
                .satisfies(error -> {
                    assertThat(error.getExpected().getStringRepresentation()).isEqualTo("the task is missed");
                    assertThat(error.getActual().getStringRepresentation()).isEqualTo("it succeeded");
                });
    }

    @Test
    void timelinesHaveAtMost80Columns() {
        failure(() -> assertThat(hasty).succeeded().violatedNoDependency())
                .satisfies(text -> assertThat(
                                text.substring(text.indexOf("= pending")).lines())
                        .allMatch(line -> SafeText.width(line) <= 80));
    }

    @Test
    void eachAssertionNamesWhatItExpectedAndFound() {
        says(good, episode -> episode.missed(), "the task is missed", "it succeeded");
        says(
                hasty,
                episode -> episode.violatedNoDependency(),
                "no call comes before the steps that it depends on are done",
                "one did, in sub-task A; step.legal = 0.67");
        says(
                lazy,
                episode -> episode.usedItsWaitsAtLeast(0.8),
                "wait.use >= 0.80",
                "wait.use counts only in an episode that succeeded");
        says(
                good,
                episode -> episode.hasMetricAtLeast(Metrics.TIME_SPEEDUP, 2),
                "time.speedup >= 2.00",
                "time.speedup = 1.50");
        says(
                lazy,
                episode -> episode.hasMetricAtLeast(Metrics.STEP_LEGAL, 1),
                "step.legal >= 1.00",
                "step.legal is not applicable to this episode");
        says(
                good,
                episode -> episode.hasMetricAtMost(Metrics.TIME_MAKESPAN, 9),
                "time.makespan <= 9.000s",
                "time.makespan = 10.000s");
        says(lazy, episode -> episode.called("B", "count"), "sub-task B calls count", "it called nothing");
        says(
                good,
                episode -> episode.calledInOrder("A", "brew", "boil"),
                "sub-task A calls brew, then boil",
                "it called boil, brew");
        says(good, episode -> episode.calledNever("brew"), "brew is never called", "c3 at t=4.000s");
        says(lazy, episode -> episode.answered("B"), "every request of sub-task B is answered", "0 of 1 answered");
        says(
                lazy,
                episode -> episode.endedWith(Reason.ANSWERED),
                "the episode ends with answered",
                "finished at t=1.000s");
    }

    @Test
    void aStalledEpisodeDidNotFinish() {
        Episode stalled = run(briefing -> seen -> Turn.builder().build());

        says(
                stalled,
                episode -> episode.finishedWithin(ofSeconds(40)),
                "answered or finished by t=40.000s",
                "stalled at t=3.000s");
    }

    @Test
    void redundantCallsAreCounted() {
        Episode twice = run(ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "boil", Map.of())
                        .call("B", "count", Map.of())
                        .waitForAll())
                .then(Turn.builder().call("A", "brew", Map.of()).waitForAll())
                .then(Turn.builder())
                .then(Turn.builder().answer("A", "tea").answer("B", 3)));

        says(twice, episode -> episode.hasNoRedundantCalls(), "calls.redundant <= 0.00", "calls.redundant = 1.00");
    }

    @Test
    void namesThatTheTaskDoesNotHaveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(good).called("C", "count"))
                .withMessage("task 'tea-and-stock' has no sub-task 'C', but A, B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(good).hasMetricAtLeast("time.eficiency", 1))
                .withMessageContaining("did you mean 'time.efficiency'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(good).calledInOrder("A"))
                .withMessage("calledInOrder needs the name of at least one tool");
    }

    @Test
    void noEpisodeIsAFailure() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat((Episode) null).succeeded());
    }

    private static void says(Episode episode, Consumer<EpisodeAssert> check, String expected, String actual) {
        failure(() -> check.accept(assertThat(episode)))
                .startsWith("\nexpected: " + expected + "\n but was: " + actual + "\n\ntask tea-and-stock, trial 1, ");
    }

    private static AbstractStringAssert<?> failure(ThrowingCallable check) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(check)
                .extracting(Throwable::getMessage)
                .asInstanceOf(InstanceOfAssertFactories.STRING);
    }
}
