package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.ReleaseGate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class ReleaseGateTest {

    private static final String LAX = "gate: task.success >= 0.50";
    private static final String STRICT = "gate: task.success >= 0.90";

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    static class MixedTestCase extends Kitchen {}

    @ReleaseGate
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.9)
    static class OwnReleaseTestCase {}

    @ReleaseGate(results = "target/engine-tests", benchmarks = "com.example.OtherTest")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class NamedReleaseTestCase {}

    @ReleaseGate
    static class NothingReleaseTestCase {}

    @ReleaseGate
    @GateFile("gates-that-are-not-there.json")
    static class FileReleaseTestCase {}

    @ReleaseGate
    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class BothTestCase extends Kitchen {}

    @ReleaseGate
    @Disabled("not this week")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class DisabledReleaseTestCase {}

    @AgentBenchmark(tasks = "classpath:/engine/broken-row.jsonl")
    static class BrokenRowTestCase extends Kitchen {}

    private static Outcome shards(int count) {
        Outcome first = EngineRun.of(MixedTestCase.class)
                .with(Constants.SHARD, "1/2")
                .with(Constants.MISSED, "count")
                .execute();
        return count == 1
                ? first
                : EngineRun.of(MixedTestCase.class)
                        .after(first)
                        .with(Constants.SHARD, "2/2")
                        .with(Constants.MISSED, "count")
                        .execute();
    }

    @Test
    void eachGateIsATestOverAllShards() {
        Outcome release =
                EngineRun.of(OwnReleaseTestCase.class).after(shards(2)).execute();

        assertThat(release.words()).containsExactly(entry(LAX, "passed"), entry(STRICT, "failed"));
        assertThat(release.message(STRICT))
                .startsWith("gate task.success >= 0.90 failed: 0.67 over 3 tasks")
                .contains("benchmark  " + MixedTestCase.class.getName(), "results of 2 JVMs in target/engine-tests")
                .contains("missed: 1 task\n  coffee, trial 1\n", "expected   step a1: boil({})", "= pending")
                .containsPattern("trace:\n.*coffee-1.jsonl\nrerun: mvn test -Dasynctool.tasks=coffee$");
    }

    @Test
    void aMissingShardIsAnErrorOfEachGate() {
        Outcome release =
                EngineRun.of(OwnReleaseTestCase.class).after(shards(1)).execute();

        assertThat(release.words()).containsExactly(entry(LAX, "error"), entry(STRICT, "error"));
        assertThat(release.message(LAX)).isEqualTo("""
                        gate task.success >= 0.50 cannot be judged: shard 2/2 is missing

                          why        no JVM has left a plan of it for
                                     org.asynctool.engine.ReleaseGateTest$MixedTestCase
                          results    target/engine-tests""");
    }

    @Test
    void aRowThatCannotBeReadIsMissedInTheResults() {
        Outcome broken = EngineRun.of(BrokenRowTestCase.class).execute();

        Outcome release = EngineRun.of(OwnReleaseTestCase.class).after(broken).execute();

        assertThat(flat(release.message(LAX)))
                .contains(
                        "cannot be judged: only 2 of 3 tasks were run",
                        "the others, of " + BrokenRowTestCase.class.getName()
                                + ", were not selected or cannot be read");
    }

    @Test
    void aRunWithoutResultsIsAnError() {
        Outcome release = EngineRun.of(OwnReleaseTestCase.class).execute();

        assertThat(flat(release.message(LAX))).contains("there are no results of run '" + release.run() + "'");
    }

    @Test
    void aBenchmarkWithoutResultsIsAnError() {
        Outcome release =
                EngineRun.of(NamedReleaseTestCase.class).after(shards(2)).execute();

        assertThat(flat(release.message(LAX))).contains("there are no results of com.example.OtherTest ");
    }

    @Test
    void aGateIsSelectedByItsUniqueId() {
        Outcome first = shards(2);

        Outcome release = EngineRun.ofIds(
                        "[class:" + OwnReleaseTestCase.class.getName() + "]/[gate:task.success >= 0.50]")
                .after(first)
                .execute();

        assertThat(release.words()).containsEntry(LAX, "passed");
    }

    @Test
    void aReleaseWithoutGatesFails() {
        Outcome release = EngineRun.of(NothingReleaseTestCase.class).execute();

        assertThat(release.words()).containsExactly(entry("set-up", "error"));
        assertThat(release.message("set-up"))
                .isEqualTo("@ReleaseGate of " + NothingReleaseTestCase.class.getName()
                        + " has nothing to judge: add @Gate or @GateFile");
    }

    @Test
    void aGateFileThatIsNotThereFails() {
        Outcome release = EngineRun.of(FileReleaseTestCase.class).execute();

        assertThat(release.words()).containsExactly(entry("set-up", "error"));
        assertThat(release.message("set-up")).startsWith("@GateFile of " + FileReleaseTestCase.class.getName());
    }

    @Test
    void aBenchmarkIsNoRelease() {
        Outcome release = EngineRun.of(BothTestCase.class).execute();

        assertThat(release.words()).containsExactly(entry("set-up", "error"));
        assertThat(release.message("set-up"))
                .isEqualTo(BothTestCase.class.getName() + " has @AgentBenchmark and @ReleaseGate: a release is judged"
                        + " after all benchmarks have ended, so give @ReleaseGate a class of its own");
    }

    @Test
    void aDisabledReleaseIsSkipped() {
        assertThat(EngineRun.of(DisabledReleaseTestCase.class).execute().words())
                .isEmpty();
    }

    @Test
    void aFilterOfTasksDoesNotTouchTheRelease() {
        Outcome release = EngineRun.of(OwnReleaseTestCase.class)
                .after(shards(2))
                .with(Constants.TASKS, "tea")
                .execute();

        assertThat(release.words()).containsEntry(LAX, "passed");
    }
}
