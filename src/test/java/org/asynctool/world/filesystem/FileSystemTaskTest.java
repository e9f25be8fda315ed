package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.Audit;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.ScriptedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task whose goal is the state of a file system and what the user is told. */
class FileSystemTaskTest {

    @Test
    void passesTheAudit() throws IOException {
        assertThat(Audit.audit(task(""))).isEmpty();
    }

    @Test
    void isSolvedByTheReferenceAgents() throws IOException {
        EnvironmentFactory factory = EnvironmentFactory.of(task(""));

        Episode greedy = play(factory, new GreedyAgent());
        assertThat(value(greedy, Metrics.TASK_SUCCESS)).isEqualTo(1);
        assertThat(value(greedy, Metrics.TIME_EFFICIENCY)).isEqualTo(1);
        assertThat(value(play(factory, new SequentialAgent()), Metrics.TASK_SUCCESS))
                .isEqualTo(1);
    }

    @Test
    void isMissedWhereOnlyTheStateDiffers() throws IOException {
        Episode idle = play(
                EnvironmentFactory.of(task("")),
                ScriptedAgent.script()
                        .then(Turn.builder().answer("A", "It has 10 words."))
                        .then(Turn.builder().answer("A", "The last line is: More will follow.")));

        assertThat(value(idle, Metrics.SUBTASK_STATE)).isZero();
        assertThat(value(idle, Metrics.TASK_SUCCESS)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"It has 10 words., 1", "It has 11 words., 0"})
    void isMissedWhereOnlyTheAnswerDiffers(String answer, double success) throws IOException {
        Episode busy = play(
                EnvironmentFactory.of(task("")),
                ScriptedAgent.script()
                        .then(call("wc", Map.of("file_name", "draft.txt", "mode", "w")))
                        .then(call("mkdir", Map.of("dir_name", "archive")).waitForAll())
                        .then(call("mv", Map.of("source", "draft.txt", "destination", "archive"))
                                .waitForAll())
                        .then(Turn.builder().answer("A", answer))
                        .then(call("cd", Map.of("folder", "archive")).waitForAll())
                        .then(call("tail", Map.of("file_name", "draft.txt", "lines", 1))
                                .waitForAll())
                        .then(Turn.builder().answer("A", "The last line is: More will follow.")));

        assertThat(value(busy, Metrics.SUBTASK_STATE)).isEqualTo(1);
        assertThat(value(busy, Metrics.TASK_SUCCESS)).isEqualTo(success);
    }

    @Test
    void anOrderThatMattersIsFoundByTheAudit() throws IOException {
        Task unordered = task("\"after\": [\"go\"],");

        assertThat(Audit.audit(unordered))
                .singleElement()
                .asString()
                .startsWith("/subTasks/0/reference/4: step 'show' gives {\"error\":\"tail: draft.txt: No such file");
    }

    /** Reads the task, a part of its text left out. */
    private static Task task(String without) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/filesystem/tidy-notes.json"));
        assertThat(text).contains(without);
        return Tasks.parse(without.isEmpty() ? text : text.replace(without, ""));
    }

    private static Turn.Builder call(String tool, Map<String, ?> arguments) {
        return Turn.builder().call("A", tool, arguments);
    }

    private static Episode play(EnvironmentFactory factory, Agent agent) {
        return factory.environment(1).run(agent);
    }

    private static double value(Episode episode, String metric) {
        return episode.scorecard().value(metric).orElseThrow();
    }
}
