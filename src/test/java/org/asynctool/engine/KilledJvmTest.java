package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Metrics;
import org.asynctool.report.RunReader;
import org.asynctool.report.RunReader.MixedRuns;
import org.asynctool.report.RunResults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A JVM that is killed in the middle of a run loses at most the episode in flight, and nobody overlooks it. */
class KilledJvmTest {

    private static final String FOLDER = "target/killed-jvm";
    private static final int TASKS = 2_000;
    private static final int KILLED_AFTER = 5;

    private static ForkedRun fork;
    private static List<String> printed;

    @AgentBenchmark(tasks = FOLDER)
    static class ManyTestCase extends Kitchen {}

    @BeforeAll
    static void killOne() throws IOException {
        List<String> rows = IntStream.rangeClosed(1, TASKS)
                .mapToObj(n -> GeneratedFolder.task("task-" + n, "succeed"))
                .toList();
        GeneratedFolder.at(FOLDER).file("many.jsonl", rows);
        fork = ForkedRun.of(ManyTestCase.class);
        printed = fork.killedAfter(KILLED_AFTER);
    }

    @Test
    void everyEpisodeThatWasPrintedIsInTheResultsAndAtMostOneMore() throws IOException {
        RunResults results = RunReader.read(fork.results(), MixedRuns.REFUSE);
        long told = printed.stream()
                .filter(line -> line.matches("\\[asynctool\\] PASS task-\\d+ .*"))
                .count();

        assertThat(printed).noneMatch(line -> line.startsWith("succeeded"));
        assertThat(told).isBetween((long) KILLED_AFTER, TASKS - 1L);
        assertThat((long) results.episodes().size()).isBetween(told, told + 1);
        assertThat(results.infos()).as("figures of JVMs that came to their end").isEmpty();
    }

    @Test
    void whatIsMissingIsKnown() throws IOException {
        RunResults results = RunReader.read(fork.results(), MixedRuns.REFUSE);

        assertThat(results.planned()).hasSize(TASKS);
        assertThat(results.missing()).hasSize(TASKS - results.episodes().size());
        assertThat(results.duplicates()).isEmpty();
    }

    @Test
    void aGateOverTheResultsIsAnErrorThatNamesTheMissingTasks() throws IOException {
        RunResults results = RunReader.read(fork.results(), MixedRuns.REFUSE);

        GateVerdict verdict = GateJudge.judge(
                GateSpec.of(Metrics.TASK_SUCCESS, OptionalDouble.of(0.5), OptionalDouble.empty()),
                input(results),
                PartialSelection.SKIP);

        int missing = results.missing().size();
        String first = results.missing().get(0).task();
        assertThat(verdict.state()).isEqualTo(GateVerdict.State.ERROR);
        assertThat(verdict.text())
                .startsWith("gate ")
                .contains(" cannot be judged: " + missing + " of " + TASKS + " planned episodes are missing")
                .contains("\n  missing    " + first + ", trial 1\n")
                .endsWith("and " + (missing - 5) + " more episodes");
    }

    @Test
    void halfALineOfTheEpisodeInFlightIsForgivenAndNamed() throws IOException {
        Path folder = fork.results();
        int before = RunReader.read(folder, MixedRuns.REFUSE).episodes().size();
        try (Stream<Path> files = Files.list(folder)) {
            Path episodes = files.filter(file -> file.getFileName().toString().startsWith("episodes-"))
                    .findFirst()
                    .orElseThrow();
            byte[] whole = Files.readAllBytes(episodes);
            Files.writeString(episodes, "{\"task\":\"task-9", StandardOpenOption.APPEND);
            RunResults torn = RunReader.read(folder, MixedRuns.REFUSE);
            Files.write(episodes, whole);

            assertThat(torn.episodes()).hasSize(before);
            assertThat(torn.torn())
                    .containsExactly(episodes.getFileName() + ":" + (before + 1)
                            + ": the last line is torn; its JVM was stopped while it wrote");
        }
    }

    private static GateInput input(RunResults results) {
        List<Played> played = results.episodes().stream()
                .flatMap(episode -> episode.scorecard().stream()
                        .map(card -> new Played(card, episode.seed(), Optional.empty(), Optional.empty())))
                .toList();
        List<Missing> missing = results.missing().stream()
                .map(key -> new Missing(key.task(), key.trial()))
                .toList();
        return new GateInput(
                ManyTestCase.class.getName(),
                FOLDER,
                Optional.empty(),
                played,
                List.of(),
                results.planned().size(),
                missing,
                Optional.empty());
    }
}
