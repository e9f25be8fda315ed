package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.engine.GeneratedFolder.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever prepares tasks, and when: the same tests end in the same way and leave the same bytes. */
class SameResultsTest {

    private static final String FOLDER = "target/engine-same";

    @AgentBenchmark(tasks = FOLDER)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class SameTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER, trials = 2)
    static class TrialsTestCase extends Kitchen {}

    /** Of each four tasks one is missed, one breaks the agent, one cannot be audited, and one passes. */
    @BeforeAll
    static void write() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(task("good-" + i, "succeed"));
            lines.add(task("bad-" + i, "miss"));
            lines.add(task("ugly-" + i, "break"));
            lines.add(task("lost-" + i, "succeed").replace("\"plan\":", "\"nowhere\":"));
        }
        GeneratedFolder.at(FOLDER).file("tasks.jsonl", lines);
    }

    @Test
    void tasksThatAreReadAheadBringAboutTheSame() throws IOException {
        Outcome ahead = EngineRun.of(SameTestCase.class).execute();
        Outcome inTurn = EngineRun.of(SameTestCase.class)
                .with(Constants.LOOK_AHEAD, "false")
                .execute();

        assertThat(new ArrayList<>(ahead.words().entrySet()))
                .isEqualTo(new ArrayList<>(inTurn.words().entrySet()));
        assertThat(messages(ahead)).isEqualTo(messages(inTurn)).hasSize(80);
        assertThat(episodes(ahead)).isEqualTo(episodes(inTurn)).hasSize(160);
    }

    @Test
    void theTrialsOfTasksThatAreReadAheadBringAboutTheSame() throws IOException {
        Outcome ahead = EngineRun.of(TrialsTestCase.class).execute();
        Outcome inTurn = EngineRun.of(TrialsTestCase.class)
                .with(Constants.LOOK_AHEAD, "false")
                .execute();

        assertThat(new ArrayList<>(ahead.words().entrySet()))
                .isEqualTo(new ArrayList<>(inTurn.words().entrySet()));
        assertThat(episodes(ahead)).isEqualTo(episodes(inTurn)).hasSize(320);
    }

    @Test
    void tasksThatRunInParallelBringAboutTheSameInAnotherOrder() throws IOException {
        Outcome inTurn = EngineRun.of(SameTestCase.class).execute();
        Outcome parallel = EngineRun.of(SameTestCase.class)
                .with(Constants.PARALLEL_ENABLED, "true")
                .with(Constants.PARALLEL_STRATEGY, "fixed")
                .with(Constants.PARALLEL_FIXED_PARALLELISM, "4")
                .execute();

        assertThat(parallel.words()).isEqualTo(inTurn.words());
        assertThat(messages(parallel)).isEqualTo(messages(inTurn));
        assertThat(episodes(parallel)).containsExactlyInAnyOrderElementsOf(episodes(inTurn));
    }

    @Test
    void aValueThatIsNotAllowedFailsTheRoot() {
        Outcome outcome = EngineRun.of(SameTestCase.class)
                .with(Constants.LOOK_AHEAD, "maybe")
                .execute();

        assertThat(outcome.brokenContainers())
                .containsExactly("asynctool.execution.ahead must be true or false, but is 'maybe'");
        assertThat(outcome.words()).isEmpty();
    }

    /** What the tests said that are errors. */
    private static Map<String, String> messages(Outcome outcome) {
        Map<String, String> messages = new LinkedHashMap<>();
        outcome.words().forEach((test, word) -> {
            if (word.equals("error") && !test.startsWith("gate")) {
                messages.put(test, outcome.message(test));
            }
        });
        return messages;
    }

    private static List<String> episodes(Outcome outcome) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", "engine-tests", outcome.run()))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith("episodes-"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file);
        }
    }
}
