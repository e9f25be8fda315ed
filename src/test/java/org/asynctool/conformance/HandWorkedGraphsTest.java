package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.ScriptedAgent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small graphs whose times were worked out with pencil and paper. In each comment: {@code a@1} means that
 * the call of a is accepted at 1 s, {@code 1-3} is a wait, {@code ok 10} the last answer. A turn takes the
 * think time, so what it does comes that much later than the end of the wait before it.
 */
class HandWorkedGraphsTest {

    /** Expected seconds: makespan, bound, serial, time in waits, the avoidable part of it. */
    private record Times(double makespan, double bound, double serial, double waits, double avoidable) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void timesAreThoseWorkedOutByHand(String name, Task task, Agent agent, Times times) {
        Episode episode = EnvironmentFactory.of(task).environment(1).run(agent);

        assertThat(episode.succeeded()).as("%s", episode.scorecard().subTasks()).isTrue();
        assertValue(episode, Metrics.TIME_MAKESPAN, times.makespan());
        assertValue(episode, Metrics.TIME_BOUND, times.bound());
        assertValue(episode, Metrics.TIME_SERIAL, times.serial());
        assertValue(episode, Metrics.TIME_EFFICIENCY, times.bound() / times.makespan());
        assertValue(episode, Metrics.TIME_SPEEDUP, times.serial() / times.makespan());
        assertValue(episode, Metrics.WAIT_TOTAL, times.waits());
        assertValue(episode, Metrics.WAIT_AVOIDABLE, times.avoidable());
        assertValue(episode, Metrics.WAIT_USE, times.waits() == 0 ? 1 : 1 - times.avoidable() / times.waits());
    }

    static Stream<Arguments> graphs() {
        Agent greedy = new GreedyAgent();
        return Stream.of(
                // a@1 1-3, b@4 4-7, c@8 8-9, ok 10
                row("chain", "a:2 b:3<a c:1<b", 1, greedy, new Times(10, 10, 10, 6, 0)),
                // a@1 1-3, b c@4 4-7 8-9, ok 10; serial 3+4+6+1
                row("fork", "a:2 b:3<a c:5<a", 1, greedy, new Times(10, 10, 14, 6, 0)),
                // a b@1 1-3 4-6, c@7 7-8, ok 9; bound 6+2+1, serial 3+6+2+1
                row("join", "a:2 b:5 c:1<a,b", 1, greedy, new Times(9, 9, 12, 5, 0)),
                // a@1 1-2, b c@3 3-5 6-7, d@8 8-11, ok 12
                row("diamond", "a:1 b:2<a c:4<a d:3<b,c", 1, greedy, new Times(12, 12, 15, 7, 0)),
                // a@1 1-2, b@3 3-5, c@6 6-10, d@11 11-14, ok 15; c was ready in 3-5
                row(
                        "diamond, one call after the other",
                        "a:1 b:2<a c:4<a d:3<b,c",
                        1,
                        new SequentialAgent(),
                        new Times(15, 12, 15, 10, 2)),
                // a c@1 1-3, b@4 4-4 as c is back, d@5 5-6 for b and d, ok 7
                row("two chains in one sub-task", "a:2 b:2<a c:3 d:1<c", 1, greedy, new Times(7, 7, 13, 3, 0)),
                // the same calls; each sub-task's bound is 7
                row("a chain in each of two sub-tasks", "a:2 b:2<a | c:3 d:1<c", 1, greedy, new Times(7, 7, 13, 3, 0)),
                // a@1 1-3, ok 4, b@5 5-8, ok 9; one more think for the further request in bound and serial
                row("two requests in sequence", "a:2 ; b:3", 1, greedy, new Times(9, 9, 9, 5, 0)),
                // a@1 1-3, b@4 4-7, ok 8; b was ready in 1-3
                row("width 1", "a:2 b:3", 1, new GreedyAgent(1), new Times(8, 5, 8, 5, 2)),
                // a b@1 1-3, c@4 4-5 6-7, ok 8; c was ready in 1-3
                row("width 2", "a:2 b:4 c:3", 1, new GreedyAgent(2), new Times(8, 6, 13, 4, 2)),
                // a d@1 1-4, b@5 5-6, c@7 7-11, ok 12; b was ready in 1-4
                row(
                        "width 2, first come first served",
                        "a:3 d:3 b:1 c:4<b",
                        1,
                        new GreedyAgent(2),
                        new Times(12, 8, 16, 8, 3)),
                // b a@1 1-2, c@3 3-4, d@5 5-7 8-8, ok 9; d was ready in 1-2 and 3-4
                row(
                        "width 2, longest path first",
                        "a:3 d:3 b:1 c:4<b",
                        1,
                        new CriticalPathAgent(2),
                        new Times(9, 8, 16, 4, 2)),
                // a c@1 1-2, b@3 3-6 7-7, ok 8
                row("wait for any", "a:1 b:4<a c:5", 1, greedy, new Times(8, 8, 14, 4, 0)),
                // a c@1 1-6, b@7 7-11, ok 12; b was ready from 2 on
                row("wait for all", "a:1 b:4<a c:5", 1, waitingForAll(), new Times(12, 8, 14, 9, 4)),
                // a b c@1 1-5 for a and c, 6-7 for b, ok 8
                row("wait for certain calls", "a:2 b:6 c:4", 1, waitingForCertain(), new Times(8, 8, 16, 5, 0)),
                // a@1 1-3, a sleep of 4 s: 4-8, b@9 9-12, ok 13; b was ready all the sleep long
                row("sleep", "a:2 b:3<a", 1, sleeping(), new Times(13, 8, 8, 9, 4)),
                // a@0 0-2, b c@2 2-5 5-7, ok 7
                row("fork without think time", "a:2 b:3<a c:5<a", 0, greedy, new Times(7, 7, 10, 7, 0)),
                // a@3 3-5, b c@8 8-11 14-14 as c is back at 13, ok 17; bound 5+8+3, so one turn too many
                row("fork with slow thinking", "a:2 b:3<a c:5<a", 3, greedy, new Times(17, 16, 22, 5, 0)),
                // a@1 1-1, ok 2
                row("a result at once", "a:0", 1, greedy, new Times(2, 2, 2, 0, 0)));
    }

    private static Agent waitingForAll() {
        return ScriptedAgent.script()
                .then(call("a").call("A", "c", Map.of()).waitForAll())
                .then(call("b").waitForAll())
                .then(Turn.builder().answer("A", "done"));
    }

    private static Agent waitingForCertain() {
        return ScriptedAgent.script()
                .then(call("a")
                        .call("A", "b", Map.of())
                        .call("A", "c", Map.of())
                        .waitFor("c1", "c3"))
                .then(Turn.builder().waitForAll())
                .then(Turn.builder().answer("A", "done"));
    }

    private static Agent sleeping() {
        return ScriptedAgent.script()
                .then(call("a").waitForAny())
                .then(Turn.builder().waitForAny().atMost(Duration.ofSeconds(4)))
                .then(call("b").waitForAny())
                .then(Turn.builder().answer("A", "done"));
    }

    private static Turn.Builder call(String tool) {
        return Turn.builder().call("A", tool, Map.of());
    }

    private static Arguments row(String name, String graph, int thinkSeconds, Agent agent, Times times) {
        return arguments(name, PlanNotation.task(graph, thinkSeconds), agent, times);
    }

    private static void assertValue(Episode episode, String metric, double expected) {
        assertThat(episode.scorecard().value(metric).orElseThrow()).as(metric).isEqualTo(expected, within(1e-9));
    }
}
