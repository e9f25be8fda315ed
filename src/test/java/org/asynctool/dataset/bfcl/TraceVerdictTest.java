package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.task.Fault;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.TaskBuilder;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.time.Latency;
import org.junit.jupiter.api.Test;

/** How episodes become conversations. */
class TraceVerdictTest {

    private static final Turn.Builder SET = call("set", Map.of("value", 5)).waitForAny();
    private static final Turn.Builder LOOK = call("look", Map.of()).waitForAny();
    private static final Turn.Builder ANSWER = Turn.builder().answer("A", "Done.");

    @Test
    void theReferenceIsValid() {
        assertThat(verdict("set(value=5);look()//page()", new SequentialAgent()))
                .isEqualTo("valid");
    }

    @Test
    void requestsAreTurns() {
        assertThat(verdict("set(value=5)/look()", script(SET, ANSWER, LOOK, ANSWER)))
                .isEqualTo("valid");
        assertThat(verdict("set(value=5)/look()", script(SET, LOOK, ANSWER, ANSWER)))
                .isEqualTo("multi_turn:empty_turn_model_response");
    }

    @Test
    void aRequestThatNeverArrivedCutsTheConversation() {
        assertThat(verdict("set(value=5)/look()/look()", script(SET, ANSWER, LOOK)))
                .isEqualTo("multi_turn:force_terminated");
        assertThat(verdict("set(value=5)/look()", script(SET, ANSWER, LOOK))).isEqualTo("valid");
    }

    @Test
    void callsCountInTheOrderOfExecution() {
        Turn.Builder both = Turn.builder()
                .call("A", "set", Map.of("value", 1))
                .call("A", "say", Map.of("value", 5))
                .waitForAll();
        Task task = task("say(value=5);set(value=1)")
                .latency("set", new Latency.Fixed(9_000))
                .build();

        assertThat(verdict(task, script(both, ANSWER))).isEqualTo("valid");
    }

    @Test
    void refusedCallsAreCallsThatFailed() {
        assertThat(verdict("fail()", script(call("nothing", Map.of()), ANSWER)))
                .isEqualTo("multi_turn:execution_response_mismatch");
    }

    @Test
    void aCallThatAFaultKeptFromItsWorldChangesNothing() {
        Task task = task("set(value=5)")
                .fault(Fault.builder(Fault.Kind.ERROR, "set").attempts(1).build())
                .build();

        assertThat(verdict(task, script(SET, ANSWER))).isEqualTo("multi_turn:instance_state_mismatch");
        assertThat(verdict(task, script(SET, SET, ANSWER))).isEqualTo("valid");
    }

    @Test
    void moreThanTwentyTurnsWithCallsCutTheConversation() {
        Turn.Builder[] turns = new Turn.Builder[23];
        Arrays.fill(turns, LOOK);
        turns[21] = ANSWER;

        assertThat(verdict("look()/look()", script(turns))).isEqualTo("multi_turn:force_terminated");
        turns[20] = Turn.builder().waitForAny();
        assertThat(verdict("look()/look()", script(turns))).isEqualTo("valid");
    }

    @Test
    void aTaskOfSeveralSubTasksHasNoOneVerdict() {
        Task task = Task.builder()
                .id("two")
                .subTask(BfclVerdictTest.subTask("look()"))
                .subTask(SubTask.builder("B").request("Look.").world("tally", Map.of()))
                .build();
        Episode episode = episode(task, script(LOOK));

        assertThatThrownBy(() -> BfclVerdict.of(episode))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'two' has several sub-tasks; judge each with BfclVerdict.of(subTask, trace, worlds)");
        assertThat(BfclVerdict.of(task.subTasks().get(0), episode.trace(), TallyWorldFactory.worlds())
                        .valid())
                .isTrue();
    }

    private static Turn.Builder call(String tool, Map<String, ?> arguments) {
        return Turn.builder().call("A", tool, arguments);
    }

    private static Agent script(Turn.Builder... turns) {
        ScriptedAgent agent = ScriptedAgent.script();
        for (Turn.Builder turn : turns) {
            agent.then(turn);
        }
        return agent;
    }

    private static TaskBuilder task(String truth) {
        return Task.builder().id("tally").subTask(BfclVerdictTest.subTask(truth));
    }

    private static Episode episode(Task task, Agent agent) {
        return EnvironmentFactory.builder(task)
                .worlds(TallyWorldFactory.worlds())
                .build()
                .environment(1)
                .run(agent);
    }

    private static String verdict(String truth, Agent agent) {
        return verdict(task(truth).build(), agent);
    }

    private static String verdict(Task task, Agent agent) {
        SubTask judged = task.subTasks().get(0);
        return BfclVerdict.of(judged, episode(task, agent).trace(), TallyWorldFactory.worlds())
                .errorType()
                .orElse("valid");
    }
}
