package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of the benchmark's multi-turn checker, one by one. Turns are parted by {@code /}, steps by {@code |}, calls
 * by {@code ;}.
 */
class BfclVerdictTest {

    private static final String STATE = "multi_turn:instance_state_mismatch in 0";
    private static final String RESPONSE = "multi_turn:execution_response_mismatch in 0";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "set(value=5);look(), set(value=5)|look()",
                "set(value=5);look(), set(value=5);look()",
                "set(value=5);look(), ||set(value=5)||look()|",
                "say(value=5), ` say( value = 5 , ) `",
                "say(value=5), say(5)",
                "`say(value=5,twice=True)`, `say(twice=True,value=5)`"
            })
    void stepsAndLayoutDoNotMatter(String truth, String conversation) {
        assertThat(verdict(truth, conversation)).isEqualTo("valid");
    }

    @Test
    void anotherNumberOfTurnsIsACutConversation() {
        assertThat(verdict("look()/look()", "look()")).isEqualTo("multi_turn:force_terminated");
        assertThat(verdict("look()", "look()/look()")).isEqualTo("multi_turn:force_terminated");
    }

    @Test
    void aCutConversationHasNoTurnAndNoIrrelevance() {
        BfclVerdict verdict = judged("look()/look()", "look()");

        assertThat(verdict.turn()).isEmpty();
        assertThat(verdict.irrelevanceValid()).isEmpty();
        assertThat(verdict.valid()).isFalse();
    }

    @Test
    void theTwentyFirstStepEndsTheConversation() {
        assertThat(verdict("look()/look()", steps(20) + "/look()")).isEqualTo("valid");
        assertThat(verdict("look()/look()", steps(20) + "||/look()")).isEqualTo("valid");
        assertThat(verdict("look()/look()", steps(21) + "/look()")).isEqualTo("multi_turn:force_terminated");
    }

    @Test
    void aConversationCutInItsLastTurnIsJudged() {
        assertThat(verdict("look()/look()", "look()/" + steps(21))).isEqualTo("valid");
        assertThat(verdict("look()/set(value=5)", "look()/" + steps(21) + "|set(value=5)"))
                .isEqualTo("multi_turn:instance_state_mismatch in 1");
    }

    @Test
    void aTurnNeedsACallIfItsTruthHasOne() {
        assertThat(verdict("look()/look()", "look()/|")).isEqualTo("multi_turn:empty_turn_model_response in 1");
    }

    @Test
    void aTurnNeedsACallEvenIfItsResultsCameBefore() {
        assertThat(verdict("look()/page()", "look();page()/")).isEqualTo("multi_turn:empty_turn_model_response in 1");
        assertThat(verdict("look()/page()", "look();page()/fail()")).isEqualTo("valid");
        assertThat(verdict("look()/page()", "look();page()/no such call")).isEqualTo("valid");
    }

    @Test
    void aTurnWithoutTruthIsNotCheckedButItsCallsRun() {
        assertThat(verdict("look()//look()", "look()//look()")).isEqualTo("valid");
        assertThat(verdict("look()//look()", "look()/look()/look()")).isEqualTo("valid");
        assertThat(verdict("look()//page()", "look()/set(value=5)/page()"))
                .isEqualTo("multi_turn:instance_state_mismatch in 2");
        assertThat(verdict("look()//page()", "look()/page()/fail()")).isEqualTo("valid");
        assertThat(verdict("look()/", "look()/set(value=5)")).isEqualTo("valid");
    }

    @Test
    void aMissingReadFailsByResponse() {
        assertThat(verdict("look();page()", "page()")).isEqualTo(RESPONSE);
    }

    @Test
    void aMissingReadIsNoMatterIfAnEqualTextCameBefore() {
        assertThat(verdict("look()/page()/look()", "look()/page()/page()")).isEqualTo("valid");
    }

    @Test
    void textsOfOneTurnAreAMultiset() {
        assertThat(verdict("look();look()", "look()")).isEqualTo(RESPONSE);
        assertThat(verdict("page()/look();look()", "page();look()/look()")).isEqualTo("valid");
    }

    @Test
    void theOrderOfResponsesIsNoMatter() {
        assertThat(verdict("look();page()", "page();look()")).isEqualTo("valid");
    }

    @Test
    void aMissingWriteFailsByState() {
        assertThat(verdict("set(value=5);page()", "page()")).isEqualTo(STATE);
    }

    @Test
    void anotherWriteFailsByState() {
        assertThat(verdict("page()", "page();set(value=5)")).isEqualTo(STATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look()",
                "fail()",
                "unknown(x=1)",
                "set()",
                "set(value='5')",
                "set(5, 6)",
                "page(x=1)",
                "f(",
                "set(value=g())"
            })
    void anotherReadOrFailingCallIsHarmless(String call) {
        assertThat(verdict("set(value=5);page()", "set(value=5);" + call + ";page()"))
                .isEqualTo("valid");
    }

    @Test
    void stateCountsAtTheEndOfATurnOnly() {
        assertThat(verdict("page()/page()", "set(value=5);set(value=0);page()/page()"))
                .isEqualTo("valid");
        assertThat(verdict("page()/page()", "set(value=5);page()/set(value=0);page()"))
                .isEqualTo(STATE);
    }

    @Test
    void stateIsComparedByValueAndTextsAsTheyAre() {
        assertThat(verdict("set(value=5)", "set(value=5.0)")).isEqualTo("valid");
        assertThat(verdict("say(value=5)", "say(value=5.0)")).isEqualTo(RESPONSE);
        assertThat(verdict("say(value=1);set(value=5)", "say(value=True);set(value=5)"))
                .isEqualTo(RESPONSE);
        assertThat(verdict(
                        "say(value=True);say(value={'a': 1, 'b': [True]})",
                        "say(value=True);say(value={'b': [1.0], 'a': 1})"))
                .isEqualTo(RESPONSE);
        assertThat(verdict("say(value=[1, 2])", "say(value=[2, 1])")).isEqualTo(STATE);
    }

    @Test
    void hiddenStateShowsThroughLaterCallsOnly() {
        assertThat(verdict("page()", "page();turn()")).isEqualTo("valid");
        assertThat(verdict("turn();look()/page()", "look();turn();turn()/page()"))
                .isEqualTo("multi_turn:execution_response_mismatch in 1");
    }

    @Test
    void theFirstFailureDecides() {
        assertThat(verdict("set(value=5);look()", "fail()")).isEqualTo(STATE);
        assertThat(verdict("look();page()/set(value=5)", "page()/page()")).isEqualTo(RESPONSE);
    }

    @Test
    void irrelevanceIsAMeasureOfItsOwn() {
        assertThat(judged("look()//look()", "look()/look()/look()").irrelevanceValid())
                .contains(false);
        assertThat(judged("look()//look()", "look()/|/look()").irrelevanceValid())
                .contains(true);
        assertThat(judged("look()//page()", "look()//look()").irrelevanceValid())
                .contains(true);
    }

    private static String steps(int count) {
        return String.join("|", Collections.nCopies(count, "look()"));
    }

    private static String verdict(String truth, String conversation) {
        BfclVerdict verdict = judged(truth, conversation);
        String turn = verdict.turn().isPresent() ? " in " + verdict.turn().getAsInt() : "";
        return verdict.errorType().map(error -> error + turn).orElse("valid");
    }

    private static BfclVerdict judged(String truth, String conversation) {
        return BfclVerdict.of(subTask(truth), turns(conversation), TallyWorldFactory.worlds());
    }

    static SubTask subTask(String truth) {
        SubTaskBuilder subTask = SubTask.builder("A").world("tally", Map.of());
        List<List<List<String>>> turns = turns(truth);
        int steps = 0;
        for (int turn = 0; turn < turns.size(); turn++) {
            subTask.request("Turn " + turn + " of 0, 1 and 5.");
            for (String text : turns.get(turn).stream().flatMap(List::stream).toList()) {
                PythonCall call = PythonCall.parse(text);
                List<String> after = steps == 0 ? List.of() : List.of("s" + (steps - 1));
                subTask.step(new Step(
                        "s" + steps++, call.name(), turn, after, List.of(), ArgumentPattern.value(call.keywords())));
            }
        }
        return subTask.build();
    }

    private static List<List<List<String>>> turns(String text) {
        List<List<List<String>>> turns = new ArrayList<>();
        for (String turn : text.split("/", -1)) {
            turns.add(Stream.of(turn.split("\\|", -1))
                    .map(step -> Stream.of(step.split(";"))
                            .filter(call -> !call.isBlank())
                            .toList())
                    .toList());
        }
        return turns;
    }
}
