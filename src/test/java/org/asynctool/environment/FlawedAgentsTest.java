package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.Flaw;
import org.asynctool.agent.FlawedAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.metric.Cause;
import org.asynctool.metric.Finding;
import org.asynctool.metric.Habit;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.metric.Scorer;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.FlawedTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 6 of the rules, from the other end: who has a flaw is diagnosed with it, and with nothing else. */
class FlawedAgentsTest {

    private static final List<Task> TASKS =
            IntStream.range(0, 60).mapToObj(FlawedTasks::task).toList();

    private static final Map<Flaw, Habit> HABITS = Map.of(
            Flaw.IDLE_WHILE_READY, Habit.IDLE_WHILE_READY,
            Flaw.REDUNDANT_CALL, Habit.REDUNDANT_CALL,
            Flaw.RECOVERED_DEPENDENCY_VIOLATION, Habit.DEPENDENCY_VIOLATION);

    @ParameterizedTest
    @EnumSource(
            names = {"IDLE_WHILE_READY", "REDUNDANT_CALL", "RECOVERED_DEPENDENCY_VIOLATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFlawThatFailsIsTheOnlyCauseFound(Flaw flaw) {
        for (Task task : TASKS) {
            assertThat(causes(play(task, new FlawedAgent(flaw))))
                    .as(task.id())
                    .containsOnly(Cause.valueOf(flaw.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IDLE_WHILE_READY", "REDUNDANT_CALL", "RECOVERED_DEPENDENCY_VIOLATION"})
    void aFlawThatDoesNotFailIsTheOnlyHabitFound(Flaw flaw) {
        for (Task task : TASKS) {
            Scorecard scorecard = play(task, new FlawedAgent(flaw));

            assertThat(causes(scorecard)).as(task.id()).isEmpty();
            assertThat(habits(scorecard)).as(task.id()).containsOnly(HABITS.get(flaw));
        }
    }

    @Test
    void oneCallAfterTheOtherIsIdleWhileReadyAndNothingElse() {
        for (Task task : TASKS) {
            Scorecard scorecard = play(task, new SequentialAgent());

            assertThat(causes(scorecard)).as(task.id()).isEmpty();
            assertThat(habits(scorecard)).as(task.id()).containsOnly(Habit.IDLE_WHILE_READY);
        }
    }

    @ParameterizedTest
    @MethodSource("flawless")
    void agentsThatUseEveryWaitShowNothing(Agent agent) {
        for (Task task : TASKS) {
            Scorecard scorecard = play(task, agent);

            assertThat(causes(scorecard)).as(task.id()).isEmpty();
            assertThat(habits(scorecard)).as(task.id()).isEmpty();
        }
    }

    static Stream<Agent> flawless() {
        return Stream.of(new GreedyAgent(), new CriticalPathAgent());
    }

    @Test
    void inATaskWithoutRoomForItsFlawAnAgentDoesNothingWrong() {
        Task task = Task.builder()
                .id("single")
                .subTask(SubTask.builder("A")
                        .request("What is 1 + 2?")
                        .world("numbers", Map.of())
                        .step("a1", "add", Map.of("arg_0", 1, "arg_1", 2))
                        .build())
                .build();

        assertThat(play(task, new FlawedAgent(Flaw.TOOL_CONFUSION)).success()).isTrue();
        assertThat(play(task, new FlawedAgent(Flaw.DEPENDENCY_VIOLATION)).success())
                .isTrue();
    }

    private static List<Cause> causes(Scorecard scorecard) {
        return scorecard.subTasks().stream()
                .map(SubTaskScore::cause)
                .flatMap(Optional::stream)
                .map(Finding::kind)
                .toList();
    }

    private static List<Habit> habits(Scorecard scorecard) {
        return scorecard.subTasks().stream()
                .flatMap(score -> score.habits().stream())
                .map(Finding::kind)
                .toList();
    }

    private static Scorecard play(Task task, Agent agent) {
        Episode episode =
                EnvironmentFactory.builder(task).build().environment(1).run(agent);
        return Scorer.score(task, Tasks.digest(task), episode.trace());
    }
}
