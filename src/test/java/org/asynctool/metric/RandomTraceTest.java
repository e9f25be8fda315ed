package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.task.Fault;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd.Reason;
import org.junit.jupiter.api.Test;

/** What holds for every trace, tried on random ones. */
class RandomTraceTest {

    private static final int TRACES = 2000;

    private static TaskScript task() {
        return TaskScript.thinking(1000)
                .subTask("A")
                .requests(2)
                .step("a1", "look", "{'x':1}")
                .forRequest(0)
                .giving("{'v':1}")
                .step("a2", "look", "{'x':{'$any':2}}")
                .forRequest(0)
                .step("a3", "book", "{'x':{'$ref':'a1#/v'}}")
                .writing()
                .subTask("B")
                .step("b1", "look", "{'x':1}")
                .giving("{'v':1}")
                .step("b2", "book", "{'x':{'$oneOf':[1,2]}}")
                .after("b1")
                .subTask("C");
    }

    @Test
    void everyValueIsInTheRangeOfItsMetric() {
        for (int seed = 0; seed < TRACES; seed++) {
            Scorecard card = score(seed);
            card.values().forEach((name, value) -> {
                Metric metric = Metrics.require(name);
                assertThat(value).as(name).isBetween(metric.least(), metric.greatest());
            });
        }
    }

    @Test
    void valuesStandInTheOrderOfAllMetrics() {
        for (int seed = 0; seed < TRACES; seed++) {
            Scorecard card = score(seed);
            assertThat(card.values().keySet())
                    .containsExactlyElementsOf(Metrics.all().stream()
                            .map(Metric::name)
                            .filter(card.values()::containsKey)
                            .toList());
        }
    }

    @Test
    void theSameTraceHasTheSameScorecard() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(score(seed)).isEqualTo(score(seed));
        }
    }

    @Test
    void whatMustFitTogetherDoes() {
        boolean anySuccess = false;
        for (int seed = 0; seed < TRACES; seed++) {
            Scorecard card = score(seed);
            anySuccess |= card.success();
            assertThat(card.value(Metrics.WAIT_AVOIDABLE).orElse(0))
                    .isLessThanOrEqualTo(card.value(Metrics.WAIT_TOTAL).orElse(0));
            assertThat(card.value(Metrics.WAIT_TOTAL).orElse(0))
                    .isLessThanOrEqualTo(card.value(Metrics.TIME_MAKESPAN).orElse(0));
            double avoidable = card.value(Metrics.WAIT_AVOIDABLE).orElse(0);
            assertThat(card.subTasks().stream().anyMatch(score -> score.idle().isPresent()))
                    .isEqualTo(avoidable > 0);
            assertThat(card.subTasks()).allSatisfy(score -> {
                assertThat(score.idle().map(Idle::waitedMillis).orElse(0L))
                        .isLessThanOrEqualTo(Math.round(avoidable * 1000));
                assertThat(score.reasons().isEmpty()).isEqualTo(score.success());
                assertThat(score.values().get(Metrics.STEP_EXACT_F1))
                        .isLessThanOrEqualTo(score.values().get(Metrics.STEP_TOOL_F1));
            });
        }
        assertThat(anySuccess)
                .as("some random trace succeeds, or the others prove little")
                .isTrue();
    }

    @Test
    void heldStepsHaveOneHolderEachAndDoneOnesHaveDonePredecessors() {
        for (int seed = 0; seed < TRACES; seed++) {
            TaskScript task = task();
            Trace trace = new Play(task, seed).play();
            Analysis analysis = Analysis.of(TaskPlan.of(task.task(), trace.header()), trace);
            for (SubTaskLog subTask : analysis.subTasks) {
                List<LoggedCall> holders = subTask.matcher.steps.stream()
                        .filter(step -> !step.open())
                        .map(step -> step.holder)
                        .toList();
                assertThat(holders).doesNotHaveDuplicates();
                assertThat(subTask.matcher.steps)
                        .filteredOn(step -> !step.open())
                        .allMatch(subTask.matcher::predecessorsDone);
            }
        }
    }

    private static Scorecard score(int seed) {
        TaskScript task = task();
        return Scorer.score(task.task(), TraceScript.DIGEST, new Play(task, seed).play());
    }

    /** Plays turn after turn: random calls, answers and waits, results after random times. */
    private static final class Play {

        private record Due(long millis, String call) {}

        private final Random random;
        private final TraceScript trace;
        private final List<Due> pending = new ArrayList<>();
        private final List<String> unseen = new ArrayList<>();
        private final boolean[] answered = {false, false, false};
        private boolean secondRequest;
        private int calls;
        private long now;

        Play(TaskScript task, int seed) {
            random = new Random(seed);
            trace = task.trace();
        }

        Trace play() {
            int turns = 1 + random.nextInt(12);
            for (int i = 0; i < turns; i++) {
                trace.turn(now, unseen.toArray(String[]::new));
                unseen.clear();
                pass(now + 1000);
                act(i == turns - 1);
            }
            boolean all = answered[0] && answered[1] && answered[2];
            Reason other = Reason.values()[1 + random.nextInt(3)];
            return trace.end(now, all ? Reason.ANSWERED : other);
        }

        private void act(boolean last) {
            for (int i = random.nextInt(4); i > 0; i--) {
                call("AB".charAt(random.nextInt(2)) + "");
            }
            if (last || random.nextInt(6) == 0) {
                answers();
            }
            if (!last && random.nextBoolean()) {
                long until = now + random.nextInt(4000);
                pass(until);
                trace.waited(until, Wake.values()[random.nextInt(4)]);
            }
        }

        private void call(String subTask) {
            calls++;
            String arguments = "{'x':" + (1 + random.nextInt(2)) + "}";
            if (random.nextInt(12) == 0) {
                trace.refused(random.nextBoolean() ? subTask : "", "look", arguments, RefusalKind.CLOSED);
                return;
            }
            if (random.nextInt(3) > 0) {
                trace.call(subTask, "look", arguments);
            } else {
                trace.write(subTask, "book", arguments);
            }
            if (random.nextInt(12) > 0) {
                pending.add(new Due(now + 1 + random.nextInt(3000), "c" + calls));
            }
        }

        private void answers() {
            if (!secondRequest) {
                secondRequest = true;
                trace.answer("A", "one").nextRequest("A");
            } else if (!answered[0]) {
                answered[0] = true;
                trace.answer("A", "two");
            }
            for (int i = 1; i < 3; i++) {
                if (!answered[i]) {
                    answered[i] = true;
                    trace.answer("ABC".substring(i, i + 1), "done");
                }
            }
        }

        private void pass(long until) {
            pending.sort(java.util.Comparator.comparingLong(Due::millis));
            while (!pending.isEmpty() && pending.get(0).millis() <= until) {
                Due due = pending.remove(0);
                unseen.add(due.call());
                if (random.nextInt(10) == 0) {
                    trace.cameAsFault(due.millis(), due.call(), Fault.Kind.ERROR);
                } else {
                    trace.came(due.millis(), due.call(), "{'v':1}");
                }
            }
            now = until;
        }
    }
}
