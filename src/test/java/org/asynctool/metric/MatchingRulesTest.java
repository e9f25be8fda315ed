package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.metric.LoggedCall.Match;
import org.asynctool.task.Fault;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Section 4 of the rules, one class for each numbered rule. */
class MatchingRulesTest {

    /** a2 needs the value that a1 gives. */
    private static TaskScript chain() {
        return TaskScript.thinking(1000)
                .subTask("A")
                .step("a1", "look", "{'x':1}")
                .giving("{'v':7}")
                .step("a2", "book", "{'v':{'$ref':'a1#/v'}}");
    }

    private static Analysis analysis(TaskScript task, Trace trace) {
        return Analysis.of(TaskPlan.of(task.task(), trace.header()), trace);
    }

    private static List<String> matches(TaskScript task, TraceScript trace) {
        return analysis(task, trace.end()).log.calls().stream()
                .map(call -> call.match
                        + (call.step == null ? "" : " " + call.step.step().id()))
                .toList();
    }

    @Nested
    class Rule41CandidatesTest {

        @Test
        void argumentsCompareByValueAndWithoutRegardToOrder() {
            TaskScript task = TaskScript.thinking(0).subTask("A").step("a1", "look", "{'x':5,'y':{'p':1,'q':[1,2]}}");

            assertThat(matches(task, task.trace().turn(0).call("A", "look", "{'y':{'q':[1.0,2],'p':1},'x':5.0}")))
                    .containsExactly("HELD a1");
        }

        @Test
        void anotherToolValueOrMemberIsNoCandidate() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "find", "{'x':1}")
                    .call("A", "look", "{'x':2}")
                    .call("A", "look", "{'x':1,'y':1}")
                    .call("A", "look", "{}");

            assertThat(matches(task, trace)).containsExactly("EXTRA", "EXTRA", "EXTRA", "EXTRA");
        }

        @Test
        void referencesAreReadFromTheActualResult() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .came(2000, "c1", "{'v':8}")
                    .turn(2000, "c1")
                    .call("A", "book", "{'v':7}")
                    .call("A", "book", "{'v':8}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "EXTRA", "HELD a2");
        }

        @Test
        void membersThatDefaultsFillInMustEqualTheReferences() {
            TaskScript task = TaskScript.thinking(0)
                    .subTask("A")
                    .step("a1", "look", "{'x':1}")
                    .withDefaults("{'unit':'C'}");
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1,'unit':'F'}")
                    .call("A", "look", "{'x':1,'unit':'C'}");

            assertThat(matches(task, trace)).containsExactly("EXTRA", "HELD a1");
        }

        @Test
        void aStepWithoutArgumentsMatchesWhatDefaultsFillIn() {
            TaskScript task =
                    TaskScript.thinking(0).subTask("A").step("a1", "look", "{}").withDefaults("{'unit':'C'}");

            assertThat(matches(task, task.trace().turn(0).call("A", "look", "{'unit':'C'}")))
                    .containsExactly("HELD a1");
        }

        @Test
        void stepsOfARequestThatHasNotArrivedAreNoCandidates() {
            TaskScript task = TaskScript.thinking(1000)
                    .subTask("A")
                    .requests(2)
                    .step("a1", "look", "{}")
                    .forRequest(0)
                    .step("a2", "book", "{}");
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .came(1500, "c1", "{}")
                    .turn(2000, "c1")
                    .call("A", "book", "{}")
                    .answer("A", "one")
                    .nextRequest("A")
                    .turn(3000)
                    .call("A", "book", "{}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "EXTRA", "HELD a2");
        }

        @Test
        void callsOfOneSubTaskNeverHoldStepsOfAnother() {
            TaskScript task = chain().subTask("B").step("b1", "look", "{'x':9}");
            Analysis analysis = analysis(
                    task, task.trace().turn(0).call("A", "look", "{'x':9}").end());

            assertThat(analysis.log.calls().get(0).match).isEqualTo(Match.EXTRA);
            assertThat(analysis.log.calls().get(0).meantFor)
                    .hasValueSatisfying(meant -> assertThat(meant.subTask()).isEqualTo("B"));
        }
    }

    @Nested
    class Rule42LegalTest {

        @Test
        void aResultThatCameButWasNotSeenMakesNothingLegal() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .turn(1000)
                    .came(1500, "c1", "{'v':7}")
                    .call("A", "book", "{'v':7}")
                    .turn(2000, "c1")
                    .call("A", "book", "{'v':7}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "PREMATURE a2", "HELD a2");
        }

        @Test
        void ofSeveralTheOneWithFewestMatchersIsHeld() {
            TaskScript task = TaskScript.thinking(0)
                    .subTask("A")
                    .step("a1", "look", "{'x':{'$any':1}}")
                    .step("a2", "look", "{'x':5}");
            TraceScript trace =
                    task.trace().turn(0).call("A", "look", "{'x':5}").call("A", "look", "{'x':5}");

            assertThat(matches(task, trace)).containsExactly("HELD a2", "HELD a1");
        }

        @Test
        void ofEquallyCloseOnesTheFirstInTheFileIsHeld() {
            TaskScript task =
                    TaskScript.thinking(0).subTask("A").step("a1", "look", "{}").step("a2", "look", "{}");
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .call("A", "look", "{}")
                    .call("A", "look", "{}")
                    .came(2000, "c1", "{}")
                    .came(2000, "c2", "{}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "HELD a2", "EXTRA");
        }
    }

    @Nested
    class Rule43PrematureTest {

        @Test
        void anUnresolvedReferenceCountsAsMatching() {
            TaskScript task = chain();

            assertThat(matches(task, task.trace().turn(0).call("A", "book", "{'v':99}")))
                    .containsExactly("PREMATURE a2");
        }

        @Test
        void aPrematureCallDoesNotHoldTheStepButALaterLegalCallCan() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "book", "{'v':7}")
                    .call("A", "look", "{'x':1}")
                    .came(1000, "c1", "{}")
                    .came(1000, "c2", "{'v':7}")
                    .turn(1000, "c1", "c2")
                    .call("A", "book", "{'v':7}");

            assertThat(matches(task, trace)).containsExactly("PREMATURE a2", "HELD a1", "HELD a2");
        }

        @Test
        void aLegalCandidateGoesBeforeAPrematureOne() {
            TaskScript task = TaskScript.thinking(0)
                    .subTask("A")
                    .step("a1", "book", "{'v':{'$ref':'a2#/v'}}")
                    .step("a2", "book", "{'v':{'$any':1}}");

            assertThat(matches(task, task.trace().turn(0).call("A", "book", "{'v':1}")))
                    .containsExactly("HELD a2");
        }
    }

    @Nested
    class Rule44ExtraTest {

        @Test
        void aStepThatIsHeldIsNoCandidate() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .call("A", "look", "{'x':1}")
                    .came(2000, "c1", "{'v':7}")
                    .came(2000, "c2", "{'v':7}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "EXTRA");
        }
    }

    @Nested
    class Rule45FailureTest {

        @Test
        void aFaultOpensTheStepAgainFromTheObservationThatShowsIt() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .turn(1000)
                    .cameAsFault(1500, "c1", Fault.Kind.ERROR)
                    .call("A", "look", "{'x':1}")
                    .turn(2000, "c1")
                    .call("A", "look", "{'x':1}")
                    .came(2500, "c2", "{'v':7}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "EXTRA", "HELD a1");
        }

        @Test
        void anErrorWhereTheReferenceHasNoneOpensTheStepAgain() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .cameAsError(1000, "c1")
                    .turn(1000, "c1");

            assertThat(trace.score().subTasks().get(0).values()).containsEntry(Metrics.SUBTASK_PROGRESS, 0.0);
        }

        @Test
        void anErrorThatTheReferenceMeetsTooDoesTheStep() {
            TaskScript task = TaskScript.thinking(1000)
                    .subTask("A")
                    .step("a1", "look", "{}")
                    .failingInTheReference()
                    .step("a2", "book", "{}")
                    .after("a1");
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .cameAsError(1000, "c1")
                    .turn(1000, "c1")
                    .call("A", "book", "{}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "HELD a2");
        }

        @Test
        void aFailureThatNobodySawOpensTheStepAtTheEnd() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .turn(1000)
                    .cameAsFault(1500, "c1", Fault.Kind.TIMEOUT);

            assertThat(trace.score().subTasks().get(0).values()).containsEntry(Metrics.SUBTASK_PROGRESS, 0.0);
        }

        @Test
        void aSecondDeliveryChangesNothing() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .came(2000, "c1", "{'v':7}")
                    .turn(2000, "c1")
                    .cameAgain(2500, "c1", "{'v':8}")
                    .turn(3000, "c1")
                    .call("A", "book", "{'v':7}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "HELD a2");
        }
    }

    @Nested
    class LostResultTest {

        @Test
        void aLaterLegalCallTakesTheStepOverWhenTheHoldersResultNeverComes() {
            TaskScript task = chain();
            TraceScript trace = task.trace()
                    .turn(0)
                    .call("A", "look", "{'x':1}")
                    .executed(2000, "c1")
                    .turn(9000)
                    .call("A", "look", "{'x':1}")
                    .came(11_000, "c2", "{'v':7}")
                    .turn(11_000, "c2")
                    .call("A", "book", "{'v':7}")
                    .came(13_000, "c3", "{}")
                    .turn(13_000, "c3")
                    .answer("A", "done");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "HELD a1", "HELD a2");
            assertThat(trace.score().success()).isTrue();
        }

        @Test
        void anOpenStepGoesBeforeOneThatIsTakenOver() {
            TaskScript task =
                    TaskScript.thinking(0).subTask("A").step("a1", "look", "{}").step("a2", "look", "{}");
            TraceScript trace = task.trace().turn(0).call("A", "look", "{}").call("A", "look", "{}");

            assertThat(matches(task, trace)).containsExactly("HELD a1", "HELD a2");
        }

        @Test
        void withoutARepetitionTheSubTaskIsUnconfirmed() {
            TraceScript trace = TaskScript.thinking(1000)
                    .subTask("A")
                    .step("a1", "look", "{}")
                    .trace()
                    .turn(0)
                    .call("A", "look", "{}")
                    .turn(9000)
                    .answer("A", "done");

            assertThat(trace.score().subTasks().get(0).reasons())
                    .extracting(Scorecard.Reason::actual)
                    .containsExactly("c1 look({}) had no result at the end");
        }
    }

    @Test
    void aFailedEpisodeIsScoredByWhatIsThere() {
        TraceScript script =
                chain().trace().turn(0).call("A", "look", "{'x':1}").came(2000, "c1", "{'v':7}");

        Scorecard card = script.score(script.end(86_400_000, Reason.LIMIT));

        assertThat(card.success()).isFalse();
        assertThat(card.values()).containsEntry(Metrics.SUBTASK_PROGRESS, 0.5);
    }
}
