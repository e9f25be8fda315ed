package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.asynctool.report.RunReader;
import org.asynctool.report.RunReader.MixedRuns;
import org.asynctool.report.RunResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResumeTest {

    private static final String GATE = "gate: task.success >= 0.90";

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.90)
    static class MixedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/flaky.jsonl", missed = Missed.FAIL)
    static class FlakyTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "target/resumed.jsonl")
    static class ChangingTestCase extends Kitchen {}

    static int version;

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class RenamedTestCase extends Kitchen {

        @Override
        public Agent agent() {
            return new Renamed(super.agent(), version);
        }
    }

    private record Renamed(Agent agent, int version) implements Agent {

        @Override
        public AgentSession open(Briefing briefing) throws Exception {
            return agent.open(briefing);
        }

        @Override
        public AgentInfo info() {
            return new AgentInfo("renamed", "v" + version, List.of("hot"));
        }

        @Override
        public void close() throws Exception {
            agent.close();
        }
    }

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    private static Outcome resume(Class<?> type, String run) {
        Kitchen.EVENTS.clear();
        return EngineRun.of(type).with(Constants.RESUME, run).execute();
    }

    @Test
    void whatRanIsTakenOverAndJudgedAgain() {
        Outcome first = EngineRun.of(MixedTestCase.class).execute();

        Outcome second = resume(MixedTestCase.class, first.run());

        assertThat(second.words()).isEqualTo(first.words()).containsEntry(GATE, "failed");
        assertThat(Kitchen.EVENTS).doesNotContain("open");
        assertThat(second.message(GATE))
                .isEqualTo(first.message(GATE).replace(first.run(), second.run()))
                .contains("boil");
        assertThat(second.entry("coffee")).containsEntry("from", first.run());
    }

    @Test
    void theNewResultsHoldEverythingMarkedWithItsRun() throws IOException {
        Outcome first = EngineRun.of(MixedTestCase.class).execute();
        Outcome second = resume(MixedTestCase.class, first.run());
        Outcome third = resume(MixedTestCase.class, second.run());

        Path folder = folder(third);
        RunResults results = RunReader.read(folder, MixedRuns.REFUSE);
        assertThat(results.episodes())
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.from()).contains(first.run()));
        assertThat(results.missing()).isEmpty();
        assertThat(results.episodes().get(0).trace().map(folder::resolve))
                .hasValueSatisfying(trace -> assertThat(trace).exists());
    }

    @Test
    void whatCouldNotRunIsRun() {
        Outcome first = EngineRun.of(FlakyTestCase.class).execute();
        assertThat(first.words()).containsExactly(entry("tea", "passed"), entry("coffee", "error"));
        Kitchen.EVENTS.clear();
        Kitchen.EVENTS.add("broke");

        Outcome second = EngineRun.of(FlakyTestCase.class)
                .with(Constants.RESUME, first.run())
                .execute();

        assertThat(second.words()).containsExactly(entry("tea", "passed"), entry("coffee", "passed"));
        assertThat(Kitchen.EVENTS).containsOnlyOnce("open");
    }

    @Test
    void whatIsMissingIsRun() {
        Outcome first =
                EngineRun.of(MixedTestCase.class).with(Constants.TASKS, "tea").execute();

        resume(MixedTestCase.class, first.run());

        assertThat(Kitchen.EVENTS.stream().filter("open"::equals)).hasSize(2);
    }

    @Test
    void aChangedTaskIsRunAgain() throws IOException {
        String rows = Files.readString(Path.of("src/test/resources/engine/good.jsonl"));
        Path file = Path.of("target", "resumed.jsonl");
        Files.writeString(file, rows);
        Outcome first = EngineRun.of(ChangingTestCase.class).execute();
        Files.writeString(file, rows.replaceFirst("\"version\": 1,", "\"version\": 1, \"seed\": 7,"));

        resume(ChangingTestCase.class, first.run());

        assertThat(Kitchen.EVENTS).containsOnlyOnce("open");
    }

    @Test
    void resultsOfAnotherAgentAreRefused() {
        version = 1;
        Outcome first = EngineRun.of(RenamedTestCase.class).execute();
        version = 2;

        Outcome second = resume(RenamedTestCase.class, first.run());

        assertThat(second.brokenContainers())
                .containsExactly("asynctool.resume=" + first.run() + ": its results are of agent renamed v1 [hot], but"
                        + " the agent now is renamed v2 [hot]; results are taken over from the same agent only");
        assertThat(second.words()).isEmpty();
        assertThat(Kitchen.EVENTS).contains("close");
    }

    @Test
    void aRunThatIsNotThereIsRefused() {
        EngineRun.of(MixedTestCase.class).execute();

        assertThat(resume(MixedTestCase.class, "yesterday").brokenContainers())
                .singleElement()
                .asString()
                .startsWith(
                        "asynctool.resume=yesterday: there is no run of that id in target/engine-tests; there are [")
                .contains("test-");
    }

    @Test
    void aRunIsNotResumedByItself() {
        Outcome first = EngineRun.of(MixedTestCase.class).execute();

        assertThat(EngineRun.of(MixedTestCase.class)
                        .after(first)
                        .with(Constants.RESUME, first.run())
                        .execute()
                        .brokenContainers())
                .containsExactly("asynctool.resume and asynctool.run are both '" + first.run()
                        + "': give the new run an id of its own; what it takes over is copied into its results");
    }

    @Test
    void aClassThatTheEarlierRunDidNotComeToIsRun() {
        Outcome first = EngineRun.of(FlakyTestCase.class).execute();

        resume(MixedTestCase.class, first.run());

        assertThat(Kitchen.EVENTS.stream().filter("open"::equals)).hasSize(3);
    }

    private static Path folder(Outcome outcome) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("target", "engine-tests", outcome.run()))) {
            return folders.findFirst().orElseThrow();
        }
    }
}
