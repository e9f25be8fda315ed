package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.dataset.Shard;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.asynctool.report.Plan;
import org.asynctool.report.RunReader;
import org.asynctool.report.RunReader.MixedRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardedBenchmarkTest {

    private static final String GATE = "gate: task.success >= 0.50";
    private static final int MANY = 1000;

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class GatedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl", missed = Missed.FAIL)
    static class PlainTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/broken-row.jsonl")
    static class BrokenRowTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "target/coffee.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class CoffeeTestCase extends Kitchen {}

    private static Outcome shard(Class<?> type, String shard) {
        return EngineRun.of(type).with(Constants.SHARD, shard).execute();
    }

    @Test
    void eachTaskRunsInOneShardAndTheGateInNone() {
        List<String> tests = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            Outcome outcome = shard(GatedTestCase.class, number + "/2");
            assertThat(outcome.skipped(GATE)).isEqualTo("gate task.success >= 0.50 skipped: shard " + number + "/2");
            tests.addAll(outcome.words().keySet());
        }

        assertThat(tests).containsExactlyInAnyOrder("tea", "coffee", "soup", GATE, GATE);
    }

    @Test
    void nobodyCountsMissesInAShardThatHappensToHoldAllTasks() throws IOException {
        String coffee = Files.readAllLines(Path.of("src/test/resources/engine/mixed.jsonl"))
                .get(1);
        Files.writeString(Path.of("target", "coffee.jsonl"), coffee);

        assertThat(shard(CoffeeTestCase.class, shard(shard -> shard.holds("coffee")))
                        .words())
                .containsEntry("coffee", "failed")
                .containsEntry(GATE, "skipped");
    }

    @Test
    void theOnlyShardIsTheWhole() {
        assertThat(shard(GatedTestCase.class, "1/1").words()).containsEntry(GATE, "passed");
    }

    @Test
    void strictGatesOfAShardAreErrors() {
        Outcome outcome = EngineRun.of(GatedTestCase.class)
                .with(Constants.SHARD, "1/2")
                .with(Constants.GATES, "strict")
                .execute();

        assertThat(flat(outcome.message(GATE))).contains("shard 1/2; asynctool.gates=strict makes that an error");
    }

    @Test
    void thePlanNamesTheShardItsTasksAndHowManyThereAreInAll() throws IOException {
        Outcome outcome = shard(PlainTestCase.class, "1/2");

        Plan plan = plan(outcome);
        assertThat(plan.shard()).hasToString("Optional[1/2]");
        assertThat(plan.all()).hasValue(3);
        assertThat(plan.tasks())
                .extracting(Plan.PlannedTask::task)
                .containsExactlyElementsOf(outcome.words().keySet());
    }

    @Test
    void aShardWithoutTasksIsNoErrorAndLeavesItsPlan() throws IOException {
        Outcome outcome = shard(PlainTestCase.class, empty());

        assertThat(outcome.brokenContainers()).isEmpty();
        assertThat(outcome.words()).containsExactly(Map.entry("shard " + empty(), "skipped"));
        assertThat(outcome.skipped("shard " + empty()))
                .isEqualTo("no task of " + PlainTestCase.class.getName() + " is in shard " + empty());
        assertThat(plan(outcome).tasks()).isEmpty();
    }

    @Test
    void anEmptyShardOfAClassWithGatesSkipsThem() {
        assertThat(shard(GatedTestCase.class, empty()).words()).containsExactly(Map.entry(GATE, "skipped"));
    }

    @Test
    void aRowThatCannotBeReadIsAnErrorInEveryShard() {
        for (String shard : List.of("1/2", "2/2")) {
            assertThat(shard(BrokenRowTestCase.class, shard).words()).containsEntry("broken-row.jsonl:2", "error");
        }
    }

    @Test
    void aFilterMatchesTasksOfOtherShardsToo() {
        Outcome outcome = EngineRun.of(PlainTestCase.class)
                .with(Constants.SHARD, empty())
                .with(Constants.TASKS, "tea")
                .execute();

        assertThat(outcome.words()).containsExactly(Map.entry("shard " + empty(), "skipped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/2", "two", "auto/x"})
    void aShardThatIsNotAllowedFailsTheEngine(String setting) {
        Outcome outcome = shard(PlainTestCase.class, setting);

        assertThat(outcome.brokenContainers()).singleElement().asString().startsWith("asynctool.shard");
        assertThat(outcome.words()).isEmpty();
    }

    @Test
    void missedTasksAreCountedWithoutAGateOnRequest() {
        Outcome outcome = EngineRun.of(PlainTestCase.class)
                .with(Constants.MISSED, "count")
                .execute();

        assertThat(outcome.words()).containsEntry("coffee", "aborted");
    }

    @Test
    void missedTasksOfAFileWithoutAClassAreCountedOnRequest() {
        Outcome outcome = EngineRun.of(selectFile("src/test/resources/engine/mixed.jsonl"))
                .with(Constants.AGENT, PlainTestCase.class.getName())
                .with(Constants.MISSED, "count")
                .execute();

        assertThat(outcome.words()).containsEntry("coffee", "aborted");
        assertThat(outcome.brokenContainers()).isEmpty();
    }

    @Test
    void missedTasksFailInSpiteOfAGateOnRequest() {
        Outcome outcome =
                EngineRun.of(GatedTestCase.class).with(Constants.MISSED, "fail").execute();

        assertThat(outcome.words()).containsEntry("coffee", "failed").containsEntry(GATE, "passed");
    }

    @Test
    void anotherWordForMissedTasksFailsTheEngine() {
        assertThat(EngineRun.of(PlainTestCase.class)
                        .with(Constants.MISSED, "auto")
                        .execute()
                        .brokenContainers())
                .containsExactly("asynctool.missed must be count or fail, but is 'auto'");
    }

    private static String empty() {
        return shard(shard -> Stream.of("tea", "coffee", "soup").noneMatch(shard::holds));
    }

    /** One of several shards, as is wanted of it. */
    private static String shard(Predicate<Shard> wanted) {
        return IntStream.rangeClosed(2, MANY)
                .boxed()
                .flatMap(count -> IntStream.rangeClosed(1, count).mapToObj(number -> new Shard(number, count)))
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static Plan plan(Outcome outcome) throws IOException {
        Path run = Path.of("target", "engine-tests", outcome.run());
        try (Stream<Path> folders = Files.list(run)) {
            return RunReader.read(folders.findFirst().orElseThrow(), MixedRuns.REFUSE)
                    .plans()
                    .values()
                    .iterator()
                    .next();
        }
    }
}
