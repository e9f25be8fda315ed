package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.FileEntry;

class ResultsTest {

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class MixedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/breaking.jsonl")
    static class BreakingTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/broken-row.jsonl")
    static class BrokenRowTestCase extends Kitchen {}

    @Test
    void anExecutionLeavesPlanEpisodesFiguresSummaryAndTracesOfMissedTasks() throws IOException {
        Outcome outcome = EngineRun.of(MixedTestCase.class).execute();

        assertThat(files(outcome)).hasSize(5);
        assertThat(content(outcome, "plan-")).contains("\"tea\"", "\"coffee\"", "\"soup\"");
        assertThat(content(outcome, "episodes-").lines()).hasSize(3);
        assertThat(content(outcome, "run-")).contains("obedient").contains(outcome.run());
        assertThat(content(outcome, "coffee-1.jsonl")).contains("nothing done");
    }

    @Test
    void allTracesAreWrittenOnRequest() throws IOException {
        Outcome outcome =
                EngineRun.of(MixedTestCase.class).with(Constants.TRACES, "all").execute();

        assertThat(files(outcome))
                .extracting(file -> file.getFileName().toString())
                .contains("tea-1.jsonl", "coffee-1.jsonl", "soup-1.jsonl");
    }

    @Test
    void whatCouldNotRunIsALineToo() throws IOException {
        Outcome outcome = EngineRun.of(BreakingTestCase.class).execute();

        assertThat(content(outcome, "episodes-").lines()).hasSize(2).anyMatch(line -> line.contains("model is down"));
    }

    @Test
    void aRerunHasFilesOfItsOwn() throws IOException {
        Outcome first = EngineRun.of(BreakingTestCase.class).execute();
        int before = files(first).size();

        EngineRun.ofIds("[class:" + BreakingTestCase.class.getName() + "]/[task:coffee]")
                .after(first)
                .execute();

        assertThat(files(first)).hasSize(before + 3);
    }

    @Test
    void everyTaskAndGatePrintsALineAndResultsAreNamed() {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            EngineRun.of(MixedTestCase.class).execute();
        } finally {
            System.setOut(console);
        }

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsSequence(
                        "[asynctool] PASS tea  makespan 4.000s  efficiency 1.00  (mixed.jsonl:1)",
                        "[asynctool] MISS coffee  A: never called; expected step a1: boil({})",
                        "[asynctool] PASS soup  makespan 4.000s  efficiency 1.00  (mixed.jsonl:3)",
                        "[asynctool] gate task.success >= 0.50 passed: 0.67 over 3 tasks")
                .last()
                .asString()
                .startsWith("[asynctool] results: "
                        + Path.of("target", "engine-tests").toAbsolutePath());
    }

    @Test
    void everyTaskPublishesItsMetrics() {
        assertThat(EngineRun.of(MixedTestCase.class).execute().entry("tea"))
                .containsEntry("outcome", "passed")
                .containsEntry("task", "tea")
                .containsEntry("trial", "1")
                .containsEntry("time.makespan", "4.0")
                .containsKey("seed");
    }

    @Test
    void suiteValuesArePublishedAndBecomeSystemProperties() {
        Outcome outcome = EngineRun.of(MixedTestCase.class).execute();

        assertThat(outcome.entry("ResultsTest$MixedTestCase").get("task.success"))
                .startsWith("0.666");
        assertThat(System.getProperty("asynctool." + MixedTestCase.class.getName() + ".task.success"))
                .startsWith("0.666");
    }

    @Test
    void theTraceOfAMissedTaskIsAttachedToItsTest() {
        Outcome outcome = EngineRun.of(MixedTestCase.class).execute();

        assertThat(outcome.results().testEvents().fileEntryPublished().list())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getTestDescriptor().getDisplayName()).isEqualTo("coffee");
                    FileEntry entry = event.getRequiredPayload(FileEntry.class);
                    assertThat(entry.getPath()).isAbsolute().exists().hasFileName("coffee-1.jsonl");
                    assertThat(entry.getMediaType()).contains("application/jsonl");
                });
    }

    @Test
    void theSummarySaysWhatBecameOfTasksAndGates() throws IOException {
        assertThat(content(EngineRun.of(MixedTestCase.class).execute(), "summary.md"))
                .startsWith("## org\\.asynctool\\.engine\\.ResultsTest\\$MixedTestCase\n")
                .contains("| 3 | 2 | 1 | 0 | 0 |")
                .contains("| passed | gate task\\.success")
                .contains("| coffee | 1 | missed | 0.00 |");
    }

    @Test
    void aRowThatCannotBeReadIsInTheSummary() throws IOException {
        assertThat(content(EngineRun.of(BrokenRowTestCase.class).execute(), "summary.md"))
                .contains("| 3 | 2 | 0 | 1 | 0 |")
                .contains("| broken\\-row\\.jsonl\\:2 | 1 | could not run |");
    }

    @Test
    void aRerunOfOneTaskDoesNotHideTheOthersInTheSummary() throws IOException {
        Outcome first = EngineRun.of(MixedTestCase.class).execute();

        EngineRun.ofIds("[class:" + MixedTestCase.class.getName() + "]/[task:coffee]")
                .after(first)
                .execute();

        assertThat(content(first, "summary.md")).contains("| 3 | 2 | 1 | 0 | 0 |");
    }

    private static String content(Outcome outcome, String name) throws IOException {
        Path file = files(outcome).stream()
                .filter(path -> path.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
        return Files.readString(file);
    }

    private static List<Path> files(Outcome outcome) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", "engine-tests", outcome.run()))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
