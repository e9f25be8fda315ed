package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.json.Json;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.Goal.Part;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goal of a sub-task, section 2 of the rules, and the reasons why it does not hold. */
class GoalTest {

    private static final Goal ANYTHING =
            new Goal(Part.ANY, Part.ANY, Part.ANY, List.of(), List.of(), List.of(), List.of());

    private static Goal answering(AnswerRule.Kind kind, String pattern) {
        AnswerRule rule = new AnswerRule(kind, ArgumentPattern.of(Json.read(pattern.replace('\'', '"'))));
        return new Goal(Part.ANY, Part.ANY, Part.ANY, List.of(List.of(rule)), List.of(), List.of(), List.of());
    }

    private static TraceScript looked(Goal goal) {
        return TaskScript.thinking(1000)
                .subTask("A")
                .goal(goal)
                .step("a1", "look", "{'x':1}")
                .giving("{'v':7,'items':[1,2]}")
                .trace()
                .turn(0)
                .call("A", "look", "{'x':1}")
                .came(3000, "c1", "{'v':42,'items':[3,4]}")
                .turn(3000, "c1");
    }

    private static List<Reason> reasons(TraceScript trace) {
        return trace.score().subTasks().get(0).reasons();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|it costs 5.|true",
                "5|it costs 5|true",
                "5|(5)|true",
                "5|[4,5,6]|true",
                "5|15|false",
                "5|50|false",
                "5|5.5|false",
                "5|2.5|false",
                "5|-5|false",
                "5|A-5|true",
                "5|5th|false",
                "5.50|it costs 5.5 today|true",
                "-5|it is -5 outside|true",
                "-5|10-5|false",
                "true|that is true|true",
                "true|untrue|false",
                "'New York'|to New York!|true",
                "'New York'|to New Yorker|false",
                "'B-7'|booked: B-7.|true",
                "'B-7'|booked: B-70|false",
                "['a','b']|`[\"a\",\"b\"]`|true",
                "{'$oneOf':['one','two']}|take two|true",
                "{'$oneOf':['one','two']}|take three|false",
                "{'$text':'new  york'}|in NEW YORK, now|true",
                "{'$near':[10.0,0.5]}|about 10.4 s|true",
                "{'$near':[10.0,0.5]}|about 10.6 s|false",
                "{'$regex':['[A-Z]{3}-[0-9]+','ABC-1']}|it is XYZ-99|true",
                "{'$any':1}|whatever|true",
                "{'$ref':'a1#/v'}|the value is 42|true",
                "{'$ref':'a1#/v'}|the value is 7|false",
                "{'$ref':'a1#/missing'}|the value is 7|false",
            })
    void containsLooksForAWholeToken(String pattern, String answer, boolean holds) {
        TraceScript trace = looked(answering(AnswerRule.Kind.CONTAINS, pattern)).answer("A", answer);

        assertThat(trace.score().success()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|5.0|true",
                "5|\"5\"|true",
                "5|\"5 \"|true",
                "5|\"five\"|false",
                "'5'|\"5\"|true",
                "'5'|5|false",
                "'abc'|\"\\\"abc\\\"\"|false",
                "[1,2]|\"[1, 2]\"|true",
                "{'a':1,'b':2}|{\"b\":2,\"a\":1}|true",
                "{'$ref':'a1#/items'}|[3,4]|true",
                "{'$ref':'a1#/items'}|[1,2]|false",
            })
    void equalsComparesAsJson(String pattern, String answer, boolean holds) {
        TraceScript trace = looked(answering(AnswerRule.Kind.EQUALS, pattern)).answerJson("A", Json.read(answer));

        assertThat(trace.score().success()).isEqualTo(holds);
    }

    @Test
    void aWrongAnswerSaysWhatWasExpectedWithActualValues() {
        assertThat(reasons(looked(answering(AnswerRule.Kind.CONTAINS, "{'$ref':'a1#/v'}"))
                        .answer("A", "it is 7")))
                .containsExactly(new Reason(4000, "the answer contains 42", "the answer to the request was it is 7"));
    }

    @Test
    void aSubTaskThatWasNotAnsweredDoesNotSucceed() {
        assertThat(reasons(looked(ANYTHING)))
                .containsExactly(new Reason(4000, "an answer to the request", "the request was not answered"));
    }

    @Test
    void theFirstDivergentStepComesFirst() {
        TraceScript trace = TaskScript.thinking(1000)
                .subTask("A")
                .step("a2", "book", "{'v':{'$ref':'a1#/v'}}")
                .step("a1", "look", "{'x':1}")
                .giving("{'v':7}")
                .trace()
                .turn(0)
                .call("A", "look", "{'x':2}")
                .turn(1000)
                .call("A", "book", "{'v':9}")
                .came(2000, "c1", "{}")
                .came(4000, "c2", "{}")
                .turn(5000, "c1", "c2")
                .answer("A", "done");

        assertThat(reasons(trace))
                .containsExactly(
                        new Reason(1000, "step a1: look({\"x\":1})", "c1 look({\"x\":2})"),
                        new Reason(
                                2000, "step a2: book({\"v\":7})", "c2 book({\"v\":9}) came before a1 (look) was done"));
    }

    @Test
    void theFirstDivergentStepIsNamedEvenWhereTheGoalLeavesStepsFree() {
        TraceScript trace = TaskScript.thinking(1000)
                .subTask("A")
                .goal(answering(AnswerRule.Kind.CONTAINS, "7"))
                .step("a1", "look", "{}")
                .trace()
                .turn(0)
                .answer("A", "8");

        assertThat(reasons(trace))
                .containsExactly(
                        new Reason(1000, "step a1: look({})", "never called"),
                        new Reason(1000, "the answer contains 7", "the answer to the request was 8"));
    }

    @Test
    void aStepThatFailedAndWasNotRepeatedIsNamed() {
        TraceScript trace = TaskScript.thinking(1000)
                .subTask("A")
                .step("a1", "look", "{}")
                .trace()
                .turn(0)
                .call("A", "look", "{}")
                .cameAsError(3000, "c1")
                .turn(3000, "c1")
                .answer("A", "done");

        assertThat(reasons(trace))
                .containsExactly(new Reason(
                        1000,
                        "step a1: look({})",
                        "c1 look({}) failed at t=3.000s with {\"error\":\"no\"} and was not repeated"));
    }

    @Test
    void stateIsComparedWithoutWhatIsIgnored() {
        Goal goal = new Goal(
                Part.ANY, Part.REFERENCE, Part.ANY, List.of(), List.of("/w/log", "/w/list/0/at"), List.of(), List.of());
        TaskScript task = TaskScript.thinking(1000)
                .subTask("A")
                .state("{'n':1,'log':[1],'list':[{'at':5,'v':1.0}]}")
                .goal(goal);

        assertThat(task.trace()
                        .turn(0)
                        .answer("A", "done")
                        .endState("A", "{'list':[{'at':6,'v':1}],'n':1}")
                        .score()
                        .success())
                .isTrue();
        assertThat(reasons(task.trace().turn(0).answer("A", "done").endState("A", "{'list':[{'at':6,'v':2}],'n':1}")))
                .containsExactly(new Reason(1000, "final state /w/list/0/v = 1.0", "final state /w/list/0/v = 2"));
    }

    @Test
    void aForbiddenToolFailsTheSubTaskEvenIfTheCallWasRefused() {
        Goal goal = new Goal(Part.ANY, Part.ANY, Part.ANY, List.of(), List.of(), List.of("cancel"), List.of());

        assertThat(looked(goal)
                        .call("A", "cancelled", "{}")
                        .answer("A", "done")
                        .score()
                        .success())
                .as("another tool, pending but read-only")
                .isTrue();
        for (String name : List.of("cancel", "w_cancel")) {
            assertThat(reasons(looked(goal)
                            .refused("A", name, "{}", RefusalKind.BUDGET)
                            .answer("A", "done")))
                    .containsExactly(new Reason(4000, "no call of the forbidden tool cancel", "c2 " + name + "({})"));
        }
    }

    @Test
    void responsesMustHaveBeenDeliveredWhereTheGoalSaysSo() {
        Goal goal = new Goal(Part.ANY, Part.ANY, Part.REFERENCE, List.of(), List.of(), List.of(), List.of());

        assertThat(reasons(looked(goal).answer("A", "done")))
                .extracting(Reason::expected)
                .containsExactly("the results of all read-only steps of the reference");
    }

    @Test
    void checksAreFoundByName() {
        Goal goal =
                new Goal(Part.ANY, Part.ANY, Part.ANY, List.of(), List.of(), List.of(), List.of("answers-politely"));

        assertThat(looked(goal).answer("A", "done, thank you").score().success())
                .isTrue();
        assertThat(reasons(looked(goal).answer("A", "done")))
                .containsExactly(new Reason(4000, "check 'answers-politely' holds", "no thanks in the answer"));
    }

    @Test
    void anUnknownCheckIsAnErrorThatNamesTheKnownOnes() {
        Goal goal = new Goal(Part.ANY, Part.ANY, Part.ANY, List.of(), List.of(), List.of(), List.of("polite"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> looked(goal).score())
                .withMessageContaining("there is no goal check 'polite'")
                .withMessageContaining("answers-politely")
                .withMessageContaining("META-INF/services/org.asynctool.metric.GoalCheck");
    }

    @Test
    void aPendingWriteIsUnconfirmedUnlessTheSameCallWorkedLater() {
        TraceScript lost = TaskScript.thinking(1000)
                .subTask("A")
                .goal(ANYTHING)
                .trace()
                .turn(0)
                .write("A", "put", "{'x':1}");
        assertThat(reasons(lost.answer("A", "done")))
                .extracting(Reason::actual)
                .containsExactly("c1 put({\"x\":1}) had no result at the end");

        TraceScript repeated = TaskScript.thinking(1000)
                .subTask("A")
                .goal(ANYTHING)
                .trace()
                .turn(0)
                .write("A", "put", "{'x':1}")
                .turn(9000)
                .write("A", "put", "{'x':1.0}")
                .came(12_000, "c2", "{}")
                .turn(12_000, "c2")
                .answer("A", "done");
        assertThat(repeated.score().success()).isTrue();
    }

    @Test
    void aPendingReadThatHoldsNoStepIsNoMatter() {
        assertThat(looked(ANYTHING)
                        .call("A", "find", "{}")
                        .answer("A", "done")
                        .score()
                        .success())
                .isTrue();
    }
}
