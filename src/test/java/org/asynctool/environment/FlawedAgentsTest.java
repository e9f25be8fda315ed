package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
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
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 6 of the rules, from the other end: who has a flaw is diagnosed with it, and with nothing else. */
class FlawedAgentsTest {

    private static final List<Task> TASKS =
            IntStream.range(0, 60).mapToObj(FlawedAgentsTest::task).toList();

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

    private static Goal answering(ArgumentPattern value) {
        return new Goal(
                Goal.Part.REFERENCE,
                Goal.Part.REFERENCE,
                Goal.Part.ANY,
                List.of(List.of(Goal.AnswerRule.contains(value))),
                List.of(),
                List.of(),
                List.of());
    }

    /** Draws a sum and an errand in a file system, in either order, with latencies of 1 to 9 s. */
    private static Task task(int seed) {
        UniformRandomProvider random = Seeds.random(seed);
        int x = random.nextInt(100);
        int y = random.nextInt(100);
        SubTask sum = SubTask.builder("sum")
                .request("Add " + x + " and " + y + ", double it and add both.")
                .world("numbers", Map.of())
                .step("a1", "add", Map.of("arg_0", x, "arg_1", y))
                .step("a2", "multiply", Map.of("arg_0", ArgumentPattern.ref("a1#/result"), "arg_1", 2))
                .step(
                        "a3",
                        "add",
                        Map.of("arg_0", ArgumentPattern.ref("a1#/result"), "arg_1", ArgumentPattern.ref("a2#/result")))
                .goal(answering(ArgumentPattern.ref("a3#/result")))
                .build();
        String text = "note " + random.nextInt(1_000);
        SubTask errand = SubTask.builder("errand")
                .request("Copy what is in a.txt into b.txt, make a folder, and tell me what it is.")
                .world(
                        "filesystem",
                        Map.of(
                                "root",
                                Map.of(
                                        "home",
                                        Map.of(
                                                "type",
                                                "directory",
                                                "contents",
                                                Map.of(
                                                        "a.txt", Map.of("type", "file", "content", text),
                                                        "b.txt", Map.of("type", "file", "content", ""))))))
                .step("b1", "cat", Map.of("file_name", "a.txt"))
                .step("b2", "echo", Map.of("content", ArgumentPattern.ref("b1#/file_content"), "file_name", "b.txt"))
                .step("b3", "mkdir", Map.of("dir_name", "folder"))
                .step("b4", "grep", Map.of("file_name", "a.txt", "pattern", ArgumentPattern.ref("b1#/file_content")))
                .goal(answering(ArgumentPattern.ref("b1#/file_content")))
                .build();
        boolean sumFirst = random.nextBoolean();
        return Task.builder()
                .id("flawed-" + seed)
                .latency(Latency.uniform(Duration.ofSeconds(1), Duration.ofSeconds(9)))
                .subTask(sumFirst ? sum : errand)
                .subTask(sumFirst ? errand : sum)
                .build();
    }
}
