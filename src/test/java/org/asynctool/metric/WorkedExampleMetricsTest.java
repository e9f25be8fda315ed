package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.Part;
import org.asynctool.testing.TaskScript;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The example that the rules work by hand: think 1 s; A: a1 (2 s), then a2 (5 s); B: b1 (4 s). */
class WorkedExampleMetricsTest {

    private static TaskScript example() {
        return TaskScript.thinking(1000)
                .subTask("A")
                .step("a1", "look", "{}")
                .taking(2000)
                .step("a2", "book", "{}")
                .after("a1")
                .taking(5000)
                .subTask("B")
                .step("b1", "look", "{}")
                .taking(4000);
    }

    @Test
    @DisplayName("an agent that waits for any result reaches the bound")
    void greedy() {
        Scorecard card = example()
                .trace()
                .turn(0)
                .call("A", "look", "{}")
                .call("B", "look", "{}")
                .came(3000, "c1", "{}")
                .waited(3000)
                .turn(3000, "c1")
                .call("A", "book", "{}")
                .came(5000, "c2", "{}")
                .waited(5000)
                .turn(5000, "c2")
                .came(9000, "c3", "{}")
                .waited(9000)
                .turn(9000, "c3")
                .answer("A", "done")
                .answer("B", "done")
                .score();

        assertThat(card.success()).isTrue();
        assertThat(card.values())
                .containsEntry(Metrics.TIME_MAKESPAN, 10.0)
                .containsEntry(Metrics.TIME_BOUND, 10.0)
                .containsEntry(Metrics.TIME_SERIAL, 15.0)
                .containsEntry(Metrics.TIME_EFFICIENCY, 1.0)
                .containsEntry(Metrics.TIME_SPEEDUP, 1.5)
                .containsEntry(Metrics.WAIT_TOTAL, 6.0)
                .containsEntry(Metrics.WAIT_AVOIDABLE, 0.0)
                .containsEntry(Metrics.WAIT_USE, 1.0)
                .containsEntry(Metrics.SWITCH_STREAK, 1.0)
                .containsEntry(Metrics.SWITCH_PRODUCTIVE, 1.0)
                .containsEntry(Metrics.CALLS_INFLIGHT_MEAN, 1.1)
                .containsEntry(Metrics.CALLS_INFLIGHT_MAX, 2.0)
                .containsEntry(Metrics.CALLS_REDUNDANT, 0.0)
                .containsEntry(Metrics.CALLS_PRODUCTIVITY, 1.0);
    }

    @Test
    @DisplayName("an agent that waits for all results wastes the time in which a2 was ready")
    void waitsForAll() {
        Scorecard card = example()
                .trace()
                .turn(0)
                .call("A", "look", "{}")
                .call("B", "look", "{}")
                .came(3000, "c1", "{}")
                .came(5000, "c2", "{}")
                .waited(5000)
                .turn(5000, "c1", "c2")
                .call("A", "book", "{}")
                .came(11_000, "c3", "{}")
                .waited(11_000)
                .turn(11_000, "c3")
                .answer("A", "done")
                .answer("B", "done")
                .score();

        assertThat(card.success()).isTrue();
        assertThat(card.values())
                .containsEntry(Metrics.TIME_MAKESPAN, 12.0)
                .containsEntry(Metrics.WAIT_TOTAL, 9.0)
                .containsEntry(Metrics.WAIT_AVOIDABLE, 2.0);
        assertThat(card.subTasks().get(0).idle()).contains(new Idle(3000, 5000, 2000, "a2", "book"));
        assertThat(card.subTasks().get(1).idle()).isEmpty();
        assertThat(card.values().get(Metrics.TIME_EFFICIENCY)).isCloseTo(0.83, within(0.005));
        assertThat(card.values().get(Metrics.WAIT_USE)).isCloseTo(0.78, within(0.005));
    }

    @Test
    @DisplayName("every further request costs the bound and the serial time one think")
    void furtherRequests() {
        Scorecard card = TaskScript.thinking(1000)
                .subTask("A")
                .requests(2)
                .goal(new Goal(
                        Part.ANY,
                        Part.ANY,
                        Part.ANY,
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of()))
                .step("a1", "look", "{}")
                .forRequest(0)
                .taking(2000)
                .step("a2", "book", "{}")
                .taking(5000)
                .trace()
                .turn(0)
                .answer("A", "one")
                .nextRequest("A")
                .turn(1000)
                .answer("A", "two")
                .score();

        assertThat(card.values())
                .as("1 + 2 and the answer, then 1 + 5 and the answer")
                .containsEntry(Metrics.TIME_BOUND, 11.0)
                .containsEntry(Metrics.TIME_SERIAL, 11.0);
    }
}
