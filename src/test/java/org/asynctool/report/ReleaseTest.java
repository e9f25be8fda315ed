package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.Lines.flat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.agent.AgentInfo;
import org.asynctool.dataset.Shard;
import org.asynctool.gate.GateFiles;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.testing.SampleTraces;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final String HEAD = "gate task.success >= 0.50 cannot be judged: ";
    private static final AgentInfo GREEDY = new AgentInfo("greedy", "1.0", List.of("width=2"));
    private static final AgentInfo SLOW = new AgentInfo("greedy", "1.1", List.of("width=2"));

    @TempDir
    Path root;

    private Path gateFile;
    private AgentInfo agent = GREEDY;
    private int process;

    @BeforeEach
    void writeGate() throws IOException {
        gateFile = Files.writeString(
                root.resolve("gates.json"),
                "{\"version\":1,\"gates\":[{\"metric\":\"task.success\",\"atLeast\":0.5}]}");
    }

    /** Leaves the results of a JVM: a task whose name begins with "bad" is missed, one with "gone" leaves none. */
    private Path jvm(String folder, String run, String benchmark, String shard, int all, String... tasks) {
        Optional<Shard> part = shard.isEmpty() ? Optional.empty() : Optional.of(Shard.read(shard, Map.of()));
        Plan plan = new Plan(
                run,
                benchmark,
                part,
                all == 0 ? OptionalInt.empty() : OptionalInt.of(all),
                Stream.of(tasks)
                        .map(task -> new PlannedTask(task, "d-" + task, 1, List.of("tag-" + task)))
                        .toList());
        try (RunFiles files = RunFiles.create(root.resolve(folder), plan, new JvmName("1", ++process, 1))) {
            Stream.of(tasks).filter(task -> !task.startsWith("gone")).forEach(task -> files.writeEpisode(result(task)));
            return files.folder();
        }
    }

    private EpisodeResult result(String task) {
        boolean good = !task.startsWith("bad");
        SubTaskScore score = new SubTaskScore(
                "A",
                "",
                good,
                Map.of(),
                good ? List.of() : List.of(new Reason(4000, "book " + task, "nothing")),
                Optional.empty(),
                List.of(),
                Optional.empty());
        Scorecard card = new Scorecard(task, 1, good, Map.of("task.success", good ? 1d : 0d), List.of(score));
        return EpisodeResult.of(card, "d-" + task, 7, agent);
    }

    private GateVerdict judge(String... folders) {
        return judge(RunChoice.of("r1"), List.of(), folders);
    }

    private GateVerdict judge(RunChoice runs, List<String> benchmarks, String... folders) {
        List<Path> paths = Stream.of(folders).map(root::resolve).toList();
        List<GateSpec> gates = GateFiles.read(gateFile.toString(), ReleaseTest.class.getClassLoader());
        return new Release(paths, runs, benchmarks).judge(gates).get(0);
    }

    private void assertRefused(GateVerdict verdict, String... problems) {
        assertThat(flat(verdict.text()).replace(root.toString(), "ROOT"))
                .contains("cannot be judged: " + problems[0] + " ")
                .contains(problems);
        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(verdict.value()).isEmpty();
    }

    @Test
    void shardsOfSeveralMachinesAreJudgedAsOne() {
        jvm("one", "r1", "T", "1/3", 3, "bad", "a");
        jvm("two", "r1", "T", "2/3", 3, "b");
        jvm("two", "r1", "T", "3/3", 3);

        GateVerdict verdict = judge("one", "two");

        assertThat(verdict.state()).isEqualTo(State.PASSED);
        assertThat(verdict.text()).isEqualTo("gate task.success >= 0.50 passed: 0.67 over 3 tasks");
    }

    @Test
    void processIdsMayComeBackInOtherModules() {
        jvm("one", "r1", "T", "1/2", 2, "a");
        process = 0;
        jvm("two", "r1", "T", "2/2", 2, "b");

        assertThat(judge("one", "two").tasks()).isEqualTo(2);
    }

    @Test
    void benchmarksAreJudgedTogetherOrByName() {
        jvm("one", "r1", "A", "", 1, "a");
        jvm("one", "r1", "B", "", 2, "bad", "bad2");

        assertThat(judge("one").value()).hasValue(1 / 3d);
        assertThat(judge(RunChoice.of("r1"), List.of("A"), "one").value()).hasValue(1);
    }

    @Test
    void missingShardsAreNamed() {
        jvm("one", "r1", "T", "1/4", 9, "a");
        jvm("one", "r1", "T", "3/4", 9, "b");

        assertRefused(
                judge("one"),
                "shard 2/4 is missing",
                " why no JVM has left a plan of it for T also shard 4/4 is missing: no JVM has left a plan of it for T");
    }

    @Test
    void differentNumbersOfShardsAreRefused() {
        jvm("one", "r1", "T", "1/2", 2, "a");
        jvm("one", "r1", "T", "2/3", 2, "b");

        assertRefused(
                judge("one"),
                "JVMs had different numbers of shards",
                "T was run in 2 and 3 shards; the number has to be the same everywhere");
    }

    @Test
    void shardsBesideAWholeAreRefused() {
        jvm("one", "r1", "T", "1/2", 2, "a");
        jvm("one", "r1", "T", "", 2, "b");

        assertRefused(
                judge("one"),
                "only some JVMs ran a shard",
                "others ran all of T; set asynctool.shard for all JVMs or for none");
    }

    @Test
    void aShardThatRanTwiceIsNamed() {
        jvm("one", "r1", "T", "1/2", 2, "a");
        jvm("one", "r1", "T", "1/2", 2, "a");
        jvm("one", "r1", "T", "2/2", 2, "b");

        assertRefused(
                judge("one"),
                "1 episode has several results",
                "a, trial 1, of T; each is run once, so give every shard to one JVM and each run an id of its own");
    }

    @Test
    void anEpisodeThatLeftNoResultIsNamedWithWhatIsKnown() throws IOException {
        Path folder = jvm("one", "r1", "T", "", 2, "a", "gone");
        Files.writeString(folder.resolve("episodes-1-1-1.jsonl"), "{\"task\":\"go", StandardOpenOption.APPEND);

        GateVerdict verdict = judge("one");

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(flat(verdict.text()))
                .startsWith(HEAD + "1 of 2 planned episodes is missing, since ")
                .contains("episodes-1-1-1.jsonl:2: the last line is torn", " missing gone, trial 1");
    }

    @Test
    void aPartOfTheTasksIsNoRelease() {
        jvm("one", "r1", "T", "", 40, "a", "b");

        assertRefused(
                judge("one"),
                "only 2 of 40 tasks were run",
                "the others, of T, were not selected or cannot be read; a release is judged by all of them");
    }

    @Test
    void aPartOfTheTrialsIsNoRelease() throws IOException {
        Path folder = jvm("one", "r1", "T", "1/2", 2, "a");
        jvm("one", "r1", "T", "2/2", 2, "b");
        Path plan = folder.resolve("plan-1-1-1.json");
        Files.writeString(plan, Files.readString(plan).replace("\"trials\":1", "\"trials\":2"));

        assertRefused(
                judge("one"),
                "only some tasks were run in 2 trials",
                "trials of b, of T, were not selected, or JVMs had other numbers of trials");
    }

    @Test
    void otherTaskFilesInOneJvmAreNamed() {
        jvm("one", "r1", "T", "1/2", 2, "a");
        jvm("one", "r1", "T", "2/2", 3, "b", "c");

        assertRefused(
                judge("one"), "JVMs read different task files", "they do not agree on how many tasks T has: 2 and 3");
    }

    @Test
    void aTaskThatDiffersIsNamed() throws IOException {
        jvm("one", "r1", "T", "", 1, "gone");
        Path folder = jvm("one", "r1", "T", "", 1, "gone");
        Path plan = folder.resolve("plan-1-2-1.json");
        Files.writeString(plan, Files.readString(plan).replace("d-gone", "changed"));

        assertRefused(judge("one"), "not all JVMs ran the same tasks", "the digests of gone, of T, differ");
    }

    @Test
    void anotherAgentIsNamed() {
        jvm("one", "r1", "T", "1/2", 2, "a");
        agent = SLOW;
        jvm("one", "r1", "T", "2/2", 2, "b");

        assertRefused(
                judge("one"),
                "the results are of more than one agent",
                "why greedy 1.0 [width=2] (in a, trial 1, of T), greedy 1.1"
                        + " [width=2] (in b, trial 1, of T); name, version and labels have to be the same");
    }

    @Test
    void aTaskOfTwoBenchmarksIsNamed() {
        jvm("one", "r1", "A", "", 1, "a");
        jvm("one", "r1", "B", "", 1, "a");

        assertRefused(
                judge("one"),
                "two benchmarks have a task of the same id",
                "a is in A and B; judge each by a gate of its own, which names its benchmarks");
    }

    @Test
    void aBenchmarkWithoutResultsIsNamed() {
        jvm("one", "r1", "A", "", 1, "a");

        assertRefused(
                judge(RunChoice.of("r1"), List.of("A", "B"), "one"),
                "there are no results of B",
                "there are results of A results ROOT/one");
    }

    @Test
    void aFolderWithoutResultsIsNamed() {
        jvm("one", "r1", "A", "", 1, "a");
        jvm("two", "r2", "B", "", 1, "b");

        assertRefused(
                judge("one", "gone"),
                "a folder has no results",
                "ROOT/gone has none of run r1; run what writes them, or leave the folder out");
        assertRefused(judge("one", "two"), "a folder has no results", "ROOT/two has none of run r1");
    }

    @Test
    void anotherRunIsNotJudged() {
        jvm("one", "r2", "A", "", 1, "a");

        assertRefused(
                judge("one"),
                "there are no results of run 'r1'",
                "there are results of r2; the JVMs that run and the one that judges need the same asynctool.run and"
                        + " folder results ROOT/one");
        assertRefused(
                judge("two"),
                "there are no results of run 'r1'",
                "there is no run at all; the JVMs that run and the one that judges need the same asynctool.run and"
                        + " folder results ROOT/two");
    }

    @Test
    void severalRunsAreOneOnlyOnRequest() {
        jvm("one", "r1", "T", "1/2", 2, "a");
        jvm("one", "r2", "T", "2/2", 2, "b");

        assertThat(judge(RunChoice.ALL, List.of(), "one").tasks()).isEqualTo(2);
        assertRefused(
                judge(RunChoice.ONLY, List.of(), "one"),
                "there are several runs",
                "r1, r2; say which one is judged results ROOT/one");
        assertRefused(judge("one"), "shard 2/2 is missing", "no JVM has left a plan of it for T");
    }

    @Test
    void whatCouldNotRunIsAnError() throws IOException {
        try (RunFiles files = RunFiles.create(
                root.resolve("one"),
                new Plan("r1", "T", List.of(new PlannedTask("a", "d-a", 1))),
                new JvmName("1", 1, 1))) {
            files.writeEpisode(EpisodeResult.couldNotRun("a", "d-a", 1, 7, Optional.of(GREEDY), "model is down"));
        }

        assertThat(judge("one").state()).isEqualTo(State.ERROR);
        assertThat(judge("one").text()).contains("1 episode could not run", "a, trial 1: model is down");
    }

    @Test
    void emptyShardsAloneFail() {
        jvm("one", "r1", "T", "1/1", 0);

        assertThat(judge("one").state()).isEqualTo(State.FAILED);
        assertThat(judge("one").text()).startsWith("gate task.success >= 0.50 failed: saw no episode");
    }

    @Test
    void brokenFilesAreNamed() throws IOException {
        Path folder = jvm("one", "r1", "T", "", 1, "a");
        Files.writeString(folder.resolve("plan-1-1-1.json"), "{}\n");

        assertThat(judge("one").text()).contains("why        plan-1-1-1.json:1: member 'version' is missing");
    }

    @Test
    void aFailureListsTheMissedTasksWithTheirFirstDivergence() {
        jvm("one", "r1", "T", "1/2", 5, "a", "bad-1", "bad-2");
        jvm("one", "r1", "T", "2/2", 5, "bad-3", "b");

        assertThat(judge("one").text())
                .startsWith("gate task.success >= 0.50 failed: 0.40 over 5 tasks")
                .contains("""
                        missed: 3 tasks
                          bad-1, trial 1
                            first divergence in sub-task A at t=4.000s
                              expected   book bad-1
                              actual     nothing
                          bad-2, trial 1
                            first divergence in sub-task A at t=4.000s
                              expected   book bad-2
                              actual     nothing
                          bad-3, trial 1
                        """)
                .endsWith("rerun: mvn test -Dasynctool.tasks=bad-1 -Dasynctool.traces=all");
    }

    @Test
    void aFailureListsSoManyTasks() {
        String[] bad = IntStream.range(0, MissedTasks.SHOWN + 2)
                .mapToObj(number -> "bad-" + (100 + number))
                .toArray(String[]::new);
        jvm("one", "r1", "T", "", bad.length, bad);

        assertThat(judge("one").text())
                .contains("missed: 22 tasks\n", "  bad-119, trial 1\n", "\nand 2 more tasks\n")
                .doesNotContain("  bad-120, trial 1\n");
    }

    @Test
    void theTimelineComesFromTheTraceBesideTheResults() throws IOException {
        Path folder = jvm("one", "r1", "T", "", 1, "bad");
        Files.writeString(folder.resolve("traces/bad-1.jsonl"), TraceWriter.text(SampleTraces.worked()));
        Path episodes = folder.resolve("episodes-1-1-1.jsonl");
        Files.writeString(episodes, Files.readString(episodes).replace("}\n", ",\"trace\":\"traces/bad-1.jsonl\"}\n"));

        assertThat(judge("one").text())
                .contains("= pending")
                .contains(folder.resolve("traces/bad-1.jsonl").toString())
                .doesNotContain("no timeline");
    }

    @Test
    void tagsOfTasksAreKnownToTheGates() throws IOException {
        Files.writeString(
                gateFile,
                "{\"version\":1,\"gates\":[{\"metric\":\"task.success\",\"atLeast\":0.5,\"tag\":\"tag-a\"}]}");
        jvm("one", "r1", "T", "", 3, "a", "bad", "bad2");

        GateVerdict verdict = judge("one");
        assertThat(verdict.state()).isEqualTo(State.PASSED);
        assertThat(verdict.value()).isEqualTo(OptionalDouble.of(1));
    }
}
