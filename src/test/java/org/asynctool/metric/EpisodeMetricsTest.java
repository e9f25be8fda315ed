package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.task.Fault;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.asynctool.trace.TraceEnd.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EpisodeMetricsTest {

    private static TaskScript looks() {
        return TaskScript.thinking(1000).subTask("A").step("a1", "look", "{}").step("a2", "look", "{'x':2}");
    }

    private static double value(TraceScript trace, String metric) {
        return trace.score().value(metric).orElseThrow();
    }

    @Nested
    class Time {

        @Test
        void anEpisodeWithoutAnyTimeIsAsGoodAsItsReferenceWithoutAny() {
            TraceScript trace =
                    TaskScript.thinking(0).subTask("A").trace().turn(0).answer("A", "done");

            assertThat(trace.score().values())
                    .containsEntry(Metrics.TIME_BOUND, 0.0)
                    .containsEntry(Metrics.TIME_EFFICIENCY, 1.0)
                    .containsEntry(Metrics.TIME_SPEEDUP, 1.0);
        }

        @Test
        void anEpisodeWithoutAnyTimeHasNoEfficiencyWhereTheReferenceTakesSome() {
            TraceScript trace = TaskScript.thinking(0)
                    .subTask("A")
                    .step("a1", "look", "{}")
                    .trace()
                    .turn(0)
                    .answer("A", "done");

            assertThat(trace.score().values())
                    .containsEntry(Metrics.TIME_BOUND, 2.0)
                    .doesNotContainKeys(Metrics.TIME_EFFICIENCY, Metrics.TIME_SPEEDUP);
        }
    }

    @Nested
    class Waits {

        @Test
        void aWaitWithAnotherStepReadyIsAvoidable() {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .came(3000, "c1", "{}")
                    .waited(3000)
                    .turn(3000, "c1");

            assertThat(value(trace, Metrics.WAIT_AVOIDABLE)).isEqualTo(2.0);
            assertThat(value(trace, Metrics.WAIT_USE)).isZero();
        }

        @Test
        void theStepThatWasWaitedBesideLongestIsNamed() {
            Scorecard card = looks().step("a3", "search", "{}")
                    .trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .waited(3000, Wake.TIMEOUT)
                    .turn(3000)
                    .call("A", "look", "{'x':2}")
                    .waited(9000, Wake.TIMEOUT)
                    .turn(9000)
                    .score();

            assertThat(card.subTasks().get(0).idle()).contains(new Idle(1000, 9000, 7000, "a3", "search"));
        }

        @Test
        void aFaultNeverMakesAStepReady() {
            TraceScript trace = TaskScript.thinking(1000)
                    .subTask("A")
                    .step("a1", "look", "{}")
                    .step("a2", "book", "{}")
                    .after("a1")
                    .trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .cameAsFault(3000, "c1", Fault.Kind.ERROR)
                    .waited(9000, Wake.TIMEOUT)
                    .turn(9000, "c1");

            assertThat(value(trace, Metrics.WAIT_AVOIDABLE)).isZero();
        }

        @Test
        void aStepThatAFailureOpenedIsReadyFromTheObservationOn() {
            TraceScript trace = TaskScript.thinking(1000)
                    .subTask("A")
                    .step("a1", "look", "{}")
                    .trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .cameAsFault(3000, "c1", Fault.Kind.ERROR)
                    .waited(3000)
                    .turn(3000, "c1")
                    .waited(7000, Wake.TIMEOUT)
                    .turn(7000);

            assertThat(value(trace, Metrics.WAIT_TOTAL)).isEqualTo(5.0);
            assertThat(value(trace, Metrics.WAIT_AVOIDABLE)).isEqualTo(3.0);
        }

        @Test
        void stepsOfAnAnsweredRequestAreNotReady() {
            TraceScript trace = looks().subTask("B")
                    .trace()
                    .turn(0)
                    .answer("A", "no")
                    .waited(9000, Wake.TIMEOUT)
                    .turn(9000);

            assertThat(value(trace, Metrics.WAIT_AVOIDABLE)).isZero();
        }

        @Test
        void theSynchronousControlHasNoWaits() {
            assertThat(looks().trace().synchronous().turn(0).score().values())
                    .doesNotContainKeys(Metrics.WAIT_TOTAL, Metrics.WAIT_AVOIDABLE, Metrics.WAIT_USE);
        }
    }

    @Nested
    class SwitchesBetweenSubTasks {

        @Test
        void leavingAReadyStepIsUnproductive() {
            TraceScript trace = looks().subTask("B")
                    .step("b1", "look", "{}")
                    .trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .turn(1000)
                    .call("B", "look", "{}")
                    .turn(2000)
                    .call("A", "look", "{'x':2}");

            assertThat(value(trace, Metrics.SWITCH_PRODUCTIVE))
                    .as("A is left with a2 ready, B with nothing")
                    .isEqualTo(0.5);
        }

        @Test
        void theOrderOfCallsInATurnDoesNotMatter() {
            TraceScript trace = looks().subTask("B")
                    .step("b1", "look", "{}")
                    .trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .call("B", "look", "{}")
                    .call("A", "look", "{'x':2}");

            assertThat(trace.score().values())
                    .containsEntry(Metrics.SWITCH_PRODUCTIVE, 1.0)
                    .containsEntry(Metrics.SWITCH_STREAK, 1.0);
        }

        @Test
        void streaksAreMaximalRuns() {
            TraceScript trace = looks().subTask("B")
                    .trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .refused("A", "look", "{'z':1}", RefusalKind.MALFORMED)
                    .refused("", "lok", "{}", RefusalKind.UNKNOWN_TOOL)
                    .call("A", "look", "{'x':2}")
                    .call("B", "look", "{}");

            assertThat(value(trace, Metrics.SWITCH_STREAK)).isEqualTo(2.0);
        }
    }

    @Nested
    class Calls {

        private TraceScript lookedTwice(String between) {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .call("A", "look", "{'n':1}")
                    .came(2000, "c1", "{}")
                    .turn(2000, "c1");
            if (!between.isEmpty()) {
                trace.write("A", "put", "{}").came(3500, "c2", between).turn(4000, "c2");
            }
            return trace.call("A", "look", "{'n':1.0}");
        }

        @Test
        void aRepetitionOfAKnownResultIsRedundant() {
            assertThat(value(lookedTwice(""), Metrics.CALLS_REDUNDANT)).isOne();
        }

        @Test
        void aRepetitionAfterAChangeOfTheWorldIsNot() {
            assertThat(value(lookedTwice("{}"), Metrics.CALLS_REDUNDANT)).isZero();
        }

        @Test
        void aReadInBetweenChangesNothing() {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .came(2000, "c1", "{}")
                    .turn(2000, "c1")
                    .call("A", "find", "{}")
                    .came(5000, "c2", "{}")
                    .turn(5000, "c2")
                    .call("A", "look", "{}");

            assertThat(value(trace, Metrics.CALLS_REDUNDANT)).isOne();
        }

        @Test
        void aRepetitionBeforeTheResultWasSeenIsNot() {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .turn(1000)
                    .came(1500, "c1", "{}")
                    .call("A", "look", "{}")
                    .turn(2000, "c1");

            assertThat(value(trace, Metrics.CALLS_REDUNDANT)).isZero();
        }

        @Test
        void aRepetitionAfterAFailureIsNot() {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .cameAsFault(2000, "c1", Fault.Kind.TIMEOUT)
                    .turn(2000, "c1")
                    .call("A", "look", "{}");

            assertThat(value(trace, Metrics.CALLS_REDUNDANT)).isZero();
        }

        @Test
        void aWriteThatIsRepeatedIsRedundantThoughItChangedTheWorldItself() {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .write("A", "put", "{}")
                    .came(2000, "c1", "{}")
                    .turn(2000, "c1")
                    .write("A", "put", "{}");

            assertThat(value(trace, Metrics.CALLS_REDUNDANT)).isOne();
        }

        @Test
        void emptyWaitsAndEmptyTurnsAreRedundant() {
            TraceScript trace =
                    looks().trace().turn(0).waited(1000, Wake.EMPTY).turn(1000).turn(2000);

            assertThat(trace.score(trace.end(3000, Reason.STALLED)).values())
                    .containsEntry(Metrics.CALLS_REDUNDANT, 3.0);
            assertThat(trace.score(trace.end(3000, Reason.FINISHED)).values())
                    .as("the last turn finished")
                    .containsEntry(Metrics.CALLS_REDUNDANT, 2.0);
        }

        @Test
        void inFlightEndsWithTheFirstDeliveryOrTheEpisode() {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .call("A", "look", "{'x':2}")
                    .came(3000, "c1", "{}")
                    .cameAgain(4000, "c1", "{}");

            assertThat(trace.score(trace.end(5000, Reason.LIMIT)).values())
                    .containsEntry(Metrics.CALLS_INFLIGHT_MAX, 2.0)
                    .containsEntry(Metrics.CALLS_INFLIGHT_MEAN, (2.0 + 4.0) / 5);
        }

        @Test
        void productivityCountsRefusedCalls() {
            TraceScript trace = looks().trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .call("A", "look", "{'x':2}")
                    .call("A", "look", "{'x':3}")
                    .refused("", "lok", "{}", RefusalKind.UNKNOWN_TOOL);

            assertThat(value(trace, Metrics.CALLS_PRODUCTIVITY)).isEqualTo(0.5);
        }
    }
}
