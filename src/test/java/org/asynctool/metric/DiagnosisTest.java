package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Section 6 of the rules. */
class DiagnosisTest {

    /** A: a2 needs a value of a1. B: one step. Requests are "request 0". */
    private static TaskScript task() {
        return TaskScript.thinking(1000)
                .subTask("A")
                .step("a1", "look", "{'x':1}")
                .giving("{'v':7}")
                .step("a2", "book", "{'v':{'$ref':'a1#/v'}}")
                .subTask("B")
                .step("b1", "read", "{'y':2}");
    }

    private static SubTaskScore score(TraceScript trace, Trace ended, String subTask) {
        return trace.score(ended).subTasks().stream()
                .filter(score -> score.subTask().equals(subTask))
                .findFirst()
                .orElseThrow();
    }

    private static Finding<Cause> cause(TraceScript trace, Trace ended) {
        return score(trace, ended, "A").cause().orElseThrow();
    }

    private static Finding<Cause> cause(TraceScript trace) {
        return cause(trace, trace.end());
    }

    /** A is answered without a2, and B is done. */
    private static TraceScript firstStepDone() {
        return task().trace()
                .turn(0)
                .call("A", "look", "{'x':1}")
                .call("B", "read", "{'y':2}")
                .waited(3000)
                .came(3000, "c1", "{'v':7}")
                .came(3000, "c2", "{}")
                .turn(3000, "c1", "c2")
                .answer("B", "done");
    }

    @Nested
    class CausesInCallsTest {

        @Test
        void aToolThatDoesNotExist() {
            TraceScript trace = firstStepDone()
                    .refused("A", "bok", "{'v':7}", RefusalKind.UNKNOWN_TOOL)
                    .answer("A", "done");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.UNKNOWN_TOOL,
                            Optional.of("c3"),
                            4000,
                            "step a2: book({\"v\":7})",
                            "c3 bok({\"v\":7}) at t=4.000s was refused: no"));
        }

        @Test
        void aRefusedCallThatWasMadeUpForIsNoCause() {
            TraceScript trace = firstStepDone()
                    .refused("A", "bok", "{'v':7}", RefusalKind.UNKNOWN_TOOL)
                    .call("A", "book", "{'v':7}")
                    .waited(6000)
                    .came(6000, "c4", "{}")
                    .turn(6000, "c4")
                    .answer("A", "done");

            assertThat(score(trace, trace.end(), "A").cause()).isEmpty();
        }

        @Test
        void aRefusedCallThatNamesNoSubTaskMayBeAnyones() {
            TraceScript trace = firstStepDone()
                    .refused("", "book", "{'v':'seven'}", RefusalKind.MALFORMED)
                    .answer("A", "done");

            assertThat(cause(trace).kind()).isEqualTo(Cause.MALFORMED_CALL);
            assertThat(score(trace, trace.end(), "B").cause()).isEmpty();
        }

        @Test
        void aCallMadeForAnotherSubTask() {
            TraceScript trace = firstStepDone().call("B", "book", "{'v':7}").answer("A", "done");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.TOOL_CONFUSION,
                            Optional.of("c3"),
                            4000,
                            "step a2: book({\"v\":7}) for sub-task A",
                            "c3 book({\"v\":7}) at t=4.000s was made for sub-task B"));
        }

        @Test
        void aCallRefusedForAnotherSubTask() {
            TraceScript trace = firstStepDone()
                    .refused("B", "book", "{'v':7}", RefusalKind.WRONG_SUBTASK)
                    .answer("A", "done");

            assertThat(cause(trace).kind()).isEqualTo(Cause.TOOL_CONFUSION);
        }

        @Test
        void aCallBeforeWhatItNeeds() {
            TraceScript trace = task().trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .call("A", "book", "{'v':0}")
                    .waited(3000)
                    .came(3000, "c1", "{'v':7}")
                    .came(3000, "c2", "{}")
                    .turn(3000, "c1", "c2")
                    .answer("A", "done");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.DEPENDENCY_VIOLATION,
                            Optional.of("c2"),
                            1000,
                            "the result of step a1 before step a2",
                            "c2 book({\"v\":0}) at t=1.000s was made before it was there"));
        }

        @Test
        void aValueThatStandsNowhere() {
            TraceScript trace = firstStepDone().call("A", "book", "{'v':4711}").answer("A", "done");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.HALLUCINATED_ARGUMENT,
                            Optional.of("c3"),
                            4000,
                            "step a2: book({\"v\":7})",
                            "c3 book({\"v\":4711}) at t=4.000s has 4711, which stands in no request and no result"));
        }

        @Test
        void aWrongValueThatStandsSomewhereIsNotHallucinated() {
            TraceScript trace = firstStepDone().call("A", "book", "{'v':1}").answer("A", "done");

            assertThat(cause(trace).kind()).isEqualTo(Cause.PREMATURE_FINISH);
        }
    }

    @Nested
    class CausesAtTheEndTest {

        @Test
        void nothingIsDoneAnyMore() {
            TraceScript trace = firstStepDone().turn(4000).turn(5000).turn(6000);

            assertThat(cause(trace, trace.end(7000, Reason.STALLED)))
                    .isEqualTo(new Finding<>(
                            Cause.STALLED,
                            Optional.empty(),
                            7000,
                            "a call, an answer, or a wait that something can end",
                            "three turns in a row did nothing"));
        }

        @Test
        void aReadyStepIsForgottenThroughTheSecondHalf() {
            TraceScript trace = firstStepDone().waited(20_000, Wake.TIMEOUT).turn(20_000);

            assertThat(cause(trace, trace.end(21_000, Reason.FINISHED)))
                    .isEqualTo(new Finding<>(
                            Cause.NEGLECT,
                            Optional.empty(),
                            3000,
                            "step a2: book({\"v\":7})",
                            "it was ready from t=3.000s, and nothing was done for sub-task A from t=10.500s to the end"
                                    + " at t=21.000s"));
        }

        @Test
        void aCallInTheSecondHalfIsNoNeglect() {
            TraceScript trace =
                    firstStepDone().waited(20_000, Wake.TIMEOUT).turn(20_000).call("A", "look", "{'x':1}");

            assertThat(cause(trace, trace.end(21_000, Reason.FINISHED)).kind()).isEqualTo(Cause.PREMATURE_FINISH);
        }

        @Test
        void aLimitComesFirst() {
            TraceScript trace = firstStepDone().call("A", "look", "{'x':1}");

            assertThat(cause(trace, trace.end(5000, Reason.LIMIT)))
                    .isEqualTo(new Finding<>(
                            Cause.LIMIT,
                            Optional.empty(),
                            5000,
                            "an answer within limits.virtualTime",
                            "the episode ended there"));
        }

        @Test
        void aBudgetRefusesWhatIsNeeded() {
            TraceScript trace = firstStepDone()
                    .refused("A", "book", "{'v':7}", RefusalKind.BUDGET)
                    .answer("A", "done");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.LIMIT,
                            Optional.of("c3"),
                            4000,
                            "step a2: book({\"v\":7})",
                            "c3 book({\"v\":7}) at t=4.000s was refused: no"));
        }

        @Test
        void anAnswerComesWhileAStepIsReady() {
            TraceScript trace = firstStepDone().answer("A", "done");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.PREMATURE_FINISH,
                            Optional.empty(),
                            4000,
                            "step a2: book({\"v\":7})",
                            "the request was answered while it was ready"));
        }

        @Test
        void anAnswerComesBeforeAResultThatAStepNeeds() {
            TraceScript trace = task().trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .answer("A", "done")
                    .came(3000, "c1", "{'v':7}")
                    .turn(3000, "c1")
                    .answer("B", "done");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.PREMATURE_FINISH,
                            Optional.empty(),
                            1000,
                            "the result of c1 look({\"x\":1}) at t=1.000s",
                            "the request was answered before it was there"));
        }

        @Test
        void everythingIsDoneAndTheStateIsWrong() {
            TraceScript trace = firstStepDone()
                    .call("A", "book", "{'v':7}")
                    .waited(6000)
                    .came(6000, "c3", "{}")
                    .turn(6000, "c3")
                    .answer("A", "done")
                    .endState("A", "{'z':1}");

            assertThat(cause(trace))
                    .isEqualTo(new Finding<>(
                            Cause.WRONG_RESULT,
                            Optional.empty(),
                            7000,
                            "final state /w/z = nothing",
                            "final state /w/z = 1"));
        }
    }

    @Nested
    class HabitsTest {

        @Test
        void waitingWhileAnotherSubTaskHasSomethingToDo() {
            TraceScript trace = task().trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .waited(3000)
                    .came(3000, "c1", "{'v':7}")
                    .turn(3000, "c1")
                    .answer("A", "done");

            assertThat(score(trace, trace.end(4000, Reason.FINISHED), "B").habits())
                    .containsExactly(new Finding<>(
                            Habit.IDLE_WHILE_READY,
                            Optional.empty(),
                            1000,
                            "step b1: read({\"y\":2})",
                            "the agent waited from t=1.000s to t=3.000s, although it was ready"));
            assertThat(score(trace, trace.end(4000, Reason.FINISHED), "A").habits())
                    .isEmpty();
        }

        @Test
        void aCallWhoseResultIsKnown() {
            TraceScript trace = firstStepDone().call("A", "look", "{'x':1}").answer("A", "done");

            assertThat(score(trace, trace.end(), "A").habits())
                    .containsExactly(new Finding<>(
                            Habit.REDUNDANT_CALL,
                            Optional.of("c3"),
                            4000,
                            "no call whose result is known",
                            "c3 look({\"x\":1}) at t=4.000s was made before, and nothing was changed since"));
        }

        @Test
        void aPrematureCallThatWasMadeUpFor() {
            TraceScript trace = task().trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .call("A", "book", "{'v':0}")
                    .waited(3000)
                    .came(3000, "c1", "{'v':7}")
                    .came(3000, "c2", "{}")
                    .turn(3000, "c1", "c2")
                    .call("A", "book", "{'v':7}")
                    .waited(6000)
                    .came(6000, "c3", "{}")
                    .turn(6000, "c3")
                    .answer("A", "done");
            SubTaskScore score = score(trace, trace.end(), "A");

            assertThat(score.cause()).isEmpty();
            assertThat(score.habits()).extracting(Finding::kind).containsExactly(Habit.DEPENDENCY_VIOLATION);
        }
    }

    @Test
    void anEpisodeHasTheSharesOfItsSubTasks() {
        TraceScript trace = firstStepDone().call("A", "look", "{'x':1}").answer("A", "done");
        Scorecard scorecard = trace.score();

        assertThat(scorecard.value(Metrics.FAILURE_PREMATURE_FINISH)).hasValue(0.5);
        assertThat(scorecard.value(Metrics.HABIT_REDUNDANT_CALL)).hasValue(0.5);
        assertThat(scorecard.value(Metrics.FAILURE_NEGLECT)).hasValue(0);
    }
}
