package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.agent.AgentInfo;
import org.asynctool.metric.Cause;
import org.asynctool.metric.Finding;
import org.asynctool.metric.Habit;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.report.RunReader.MixedRuns;
import org.asynctool.testing.SampleTraces;
import org.asynctool.trace.TraceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultFilesTest {

    private static final AgentInfo AGENT = new AgentInfo("greedy", "1.0", List.of("width=2"));
    private static final JvmName JVM = new JvmName("1", 4711, 1);

    @TempDir
    Path root;

    @Test
    void aPlanReadsLikeThis() throws IOException {
        try (RunFiles files = create("r1", JVM, "a", "b")) {
            assertThat(files.folder()).isEqualTo(root.resolve("r1").resolve("com.example.TravelTest"));
            assertThat(Files.readString(files.folder().resolve("plan-1-4711-1.json")))
                    .isEqualTo("""
                    {"version":1,"run":"r1","benchmark":"com.example.TravelTest","tasks":\
                    [{"task":"a","digest":"d-a","trials":2},{"task":"b","digest":"d-b","trials":2}]}
                    """);
        }
    }

    @Test
    void episodesReadLikeThis() throws IOException {
        try (RunFiles files = create("r1", JVM, "a", "b")) {
            files.writeEpisode(missed("a", 1).withTrace("traces/a-1.jsonl"));
            files.writeEpisode(broken("b", 1));
            files.writeEpisode(passed("a", 2).asRerun());

            assertThat(Files.readString(files.folder().resolve("episodes-1-4711-1.jsonl")))
                    .isEqualTo("""
                    {"task":"a","digest":"d-a","trial":1,"seed":-7,"agent":{"name":"greedy","version":"1.0",\
                    "labels":["width=2"]},"outcome":"missed","values":{"task.success":0.0,"cost.money":"Infinity"},\
                    "subTasks":[{"subTask":"A","category":"TravelPlanning","success":false,\
                    "values":{"step.tool.f1":0.5},\
                    "reasons":[{"at":4000,"expected":"book_flight","actual":"nothing"}],\
                    "cause":{"kind":"neglect","at":1000,"expected":"book_flight","why":"nothing was done"},\
                    "habits":[{"kind":"redundant-call","call":"c2","at":3000,"expected":"no call","why":"c2 again"}],\
                    "idle":{"from":1000,"to":4000,"waited":2500,"step":"a2","tool":"book_flight"}}],\
                    "trace":"traces/a-1.jsonl"}
                    {"task":"b","digest":"d-b","trial":1,"seed":1,"outcome":"could-not-run",\
                    "message":"no key \\uD800","values":{},"subTasks":[]}
                    {"task":"a","digest":"d-a","trial":2,"seed":3,"agent":{"name":"greedy","version":"1.0",\
                    "labels":["width=2"]},"outcome":"passed","values":{"task.success":1.0},"subTasks":[],\
                    "rerun":true}
                    """.replace("\\uD800", "\\ud800"));
        }
    }

    @Test
    void aRunFileReadsLikeThis() throws IOException {
        try (RunFiles files = create("r1", JVM, "a")) {
            files.writeRun(info("r1"));

            assertThat(Files.readString(files.folder().resolve("run-1-4711-1.json")))
                    .isEqualTo("""
                    {"version":1,"run":"r1","versions":{"asynctool":"0.1.0","java":"17.0.9"},\
                    "agent":{"name":"greedy","version":"1.0","labels":["width=2"]},\
                    "started":"2026-11-20T10:00:00Z","tookMillis":1500}
                    """);
        }
    }

    @Test
    void whatIsReadEqualsWhatWasWritten() {
        List<EpisodeResult> written = List.of(missed("a", 1), passed("a", 2), broken("b", 1), passed("b", 2));
        try (RunFiles files = create("r1", JVM, "b", "a")) {
            List.of(3, 0, 2, 1).forEach(i -> files.writeEpisode(written.get(i)));
            files.writeRun(info("r1"));

            RunResults results = read(files);

            assertThat(results.lines()).isEqualTo(written);
            assertThat(results.episodes()).isEqualTo(written);
            assertThat(results.plans()).containsExactly(Map.entry("1-4711-1", plan("r1", "b", "a")));
            assertThat(results.infos()).containsExactly(Map.entry("1-4711-1", info("r1")));
            assertThat(results.runs()).containsExactly("r1");
            assertThat(results.missing()).isEmpty();
            assertThat(results.duplicates()).isEmpty();
            assertThat(results.torn()).isEmpty();
            assertThat(results.episodes().get(0).scorecard().orElseThrow().success())
                    .isFalse();
            assertThat(results.episodes().get(2).scorecard()).isEmpty();
        }
    }

    @Test
    void aJvmThatIsKilledAnywhereInALineLosesThatLineOnly() throws IOException {
        try (RunFiles files = create("r1", JVM, "a")) {
            files.writeEpisode(passed("a", 1));
            Path file = files.folder().resolve("episodes-1-4711-1.jsonl");
            int first = (int) Files.size(file);
            files.writeEpisode(missed("a", 2).withTrace("träces/😀.jsonl"));
            byte[] whole = Files.readAllBytes(file);

            for (int length = first; length < whole.length; length++) {
                Files.write(file, Arrays.copyOf(whole, length));
                RunResults results = read(files);
                boolean lost = length < whole.length - 1;
                assertThat(results.lines()).as("%d bytes", length).hasSize(lost ? 1 : 2);
                assertThat(results.missing()).isEqualTo(lost ? List.of(new EpisodeKey("a", 2)) : List.of());
                assertThat(results.torn())
                        .isEqualTo(
                                length == first || !lost
                                        ? List.of()
                                        : List.of("episodes-1-4711-1.jsonl:2: the last line is torn;"
                                                + " its JVM was stopped while it wrote"));
            }
        }
    }

    @Test
    void aJvmThatIsKilledBeforeItsFirstEpisodeLeavesItsPlan() {
        try (RunFiles files = create("r1", JVM, "b", "a")) {
            assertThat(read(files).missing())
                    .containsExactly(
                            new EpisodeKey("a", 1),
                            new EpisodeKey("a", 2),
                            new EpisodeKey("b", 1),
                            new EpisodeKey("b", 2));
        }
    }

    @Test
    void halfALineInTheMiddleIsNotForgiven() throws IOException {
        try (RunFiles files = create("r1", JVM, "a")) {
            files.writeEpisode(passed("a", 1));
            Path file = files.folder().resolve("episodes-1-4711-1.jsonl");
            String line = Files.readString(file);
            Files.writeString(file, line.substring(0, 40) + "\n" + line);

            assertRefused(files, "episodes-1-4711-1.jsonl:1: the line is not JSON: ");
            Files.write(file, "\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
            assertRefused(files, "episodes-1-4711-1.jsonl:1: the line is not UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"task\":\"a\" | \"task\":\"x\" | episode x, trial 1 is not in the plan",
                "\"trial\":1 | \"trial\":3 | episode a, trial 3 is not in the plan",
                "\"trial\":1 | \"trial\":0 | episode a, trial 0 is not in the plan",
                "d-a | d-b | task a has another digest than in the plan (d-b, not d-a)",
                "passed | green | member 'outcome' must be one of [passed, missed, could-not-run], but was \"green\"",
                "\"task.success\":1.0 | \"task.success\":\"1\" | member 'values/task.success' must be a number, but was \"1\"",
                "\"seed\":3 | \"seed\":3,\"at\":1 | member 'at' is unknown"
            })
    void aWrongLineIsNamed(String good, String bad, String message) throws IOException {
        try (RunFiles files = create("r1", JVM, "a")) {
            files.writeEpisode(passed("a", 1));
            Path file = files.folder().resolve("episodes-1-4711-1.jsonl");
            assertThat(Files.readString(file)).contains(good);
            Files.writeString(file, Files.readString(file).replace(good, bad));

            assertRefused(files, "episodes-1-4711-1.jsonl:1: " + message);
        }
    }

    @Test
    void atomicFilesAreNeverTornAndLeaveNothingBehind() throws IOException {
        try (RunFiles files = create("r1", JVM, "a")) {
            files.writeTrace(SampleTraces.worked());
            files.writeRun(info("r1"));
            try (Stream<Path> all = Files.walk(files.folder())) {
                assertThat(all.filter(Files::isRegularFile))
                        .extracting(file ->
                                files.folder().relativize(file).toString().replace('\\', '/'))
                        .containsExactlyInAnyOrder(
                                "episodes-1-4711-1.jsonl",
                                "plan-1-4711-1.json",
                                "run-1-4711-1.json",
                                "traces/worked-example-1.jsonl");
            }
            Path plan = files.folder().resolve("plan-1-4711-1.json");
            Files.writeString(plan, Files.readString(plan).substring(0, 30));
            assertRefused(files, "plan-1-4711-1.json:1: the line is torn: it has no end");
        }
    }

    @Test
    void aTraceIsReadBackByTheTraceReader() {
        try (RunFiles files = create("r1", JVM, "a")) {
            String name = files.writeTrace(SampleTraces.worked());

            assertThat(name).isEqualTo("traces/worked-example-1.jsonl");
            assertThat(TraceReader.read(files.folder().resolve(name))).isEqualTo(SampleTraces.worked());
        }
    }

    @Test
    void severalJvmsAreReadTogetherInAStableOrder() {
        try (RunFiles one = create("r1", new JvmName("2", 9, 1), "b");
                RunFiles other = create("r1", new JvmName("1", 99, 1), "a")) {
            one.writeEpisode(passed("b", 2));
            one.writeEpisode(passed("b", 1));
            other.writeEpisode(missed("a", 1));

            RunResults results = read(one);

            assertThat(results.episodes())
                    .extracting(EpisodeResult::key)
                    .containsExactly(new EpisodeKey("a", 1), new EpisodeKey("b", 1), new EpisodeKey("b", 2));
            assertThat(results.missing()).containsExactly(new EpisodeKey("a", 2));
        }
    }

    @Test
    void anEpisodeThatIsThereTwiceIsReported() {
        try (RunFiles one = create("r1", new JvmName("1", 1, 1), "a");
                RunFiles other = create("r1", new JvmName("2", 2, 1), "a")) {
            one.writeEpisode(missed("a", 1));
            other.writeEpisode(passed("a", 1));
            other.writeEpisode(passed("a", 2));

            assertThat(read(one).duplicates()).containsExactly(new EpisodeKey("a", 1));
            assertThat(read(one).episodes()).containsExactly(missed("a", 1), passed("a", 2));
        }
    }

    @Test
    void aRerunNeverReplacesAVerdictButRepairsWhatCouldNotRun() {
        try (RunFiles files = create("r1", JVM, "a", "b")) {
            files.writeEpisode(missed("a", 1));
            files.writeEpisode(broken("b", 1));
            files.writeEpisode(broken("b", 2));
            files.writeEpisode(passed("a", 1).asRerun());
            files.writeEpisode(passed("b", 1).asRerun());
            files.writeEpisode(broken("b", 2).asRerun());

            assertThat(read(files).duplicates()).isEmpty();
            assertThat(read(files).episodes())
                    .extracting(EpisodeResult::outcome)
                    .containsExactly(Outcome.MISSED, Outcome.PASSED, Outcome.COULD_NOT_RUN);
        }
    }

    @Test
    void filesOfTwoRunsAreRefusedUnlessAllowed() throws IOException {
        try (RunFiles one = create("r1", JVM, "a");
                RunFiles other = create("r2", new JvmName("2", 2, 1), "b")) {
            one.writeEpisode(passed("a", 1));
            Files.copy(other.folder().resolve("plan-2-2-1.json"), one.folder().resolve("plan-2-2-1.json"));

            assertRefused(
                    one, "results of more than one run are in " + one.folder() + ": [r1, r2]; clean it, or allow");
            assertThat(RunReader.read(one.folder(), MixedRuns.ALLOW).runs()).containsExactly("r1", "r2");
        }
    }

    @Test
    void aFolderWithoutResultsIsAnError() throws IOException {
        assertThatExceptionOfType(InvalidResultsException.class)
                .isThrownBy(() -> RunReader.read(root.resolve("x"), MixedRuns.REFUSE))
                .withMessage("there is no folder " + root.resolve("x"));
        assertThatExceptionOfType(InvalidResultsException.class)
                .isThrownBy(() -> RunReader.read(root, MixedRuns.REFUSE))
                .withMessage("no results are in " + root
                        + "; expected files such as plan-1-4711-1.json, which every run begins with");
    }

    @Test
    void episodesWithoutAPlanAreAnError() throws IOException {
        try (RunFiles files = create("r1", JVM, "a")) {
            Files.writeString(files.folder().resolve("episodes-9-9-9.jsonl"), "");

            assertRefused(files, "episodes-9-9-9.jsonl: there is no plan-9-9-9.json beside it");
        }
    }

    @Test
    void nobodyWritesIntoTheFilesOfAnother() {
        try (RunFiles files = create("r1", JVM, "a")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> create("r1", JVM, "b"))
                    .withMessageStartingWith("results are there already: ")
                    .withMessageEndingWith("run id, process and execution must differ");
            assertThat(read(files).plans().get("1-4711-1")).isEqualTo(plan("r1", "a"));
        }
    }

    @Test
    void namesThatAreNoFileNamesStayInsideTheFolder() {
        Plan plan = new Plan("../..", "a/b", List.of());
        try (RunFiles files = RunFiles.create(root, plan, new JvmName("${surefire.forkNumber}", 1, 1))) {
            assertThat(files.folder().getParent().getParent()).isEqualTo(root);
            assertThat(read(files).plans().values()).containsExactly(plan);
        }
    }

    @Test
    void parallelEpisodesDoNotMixTheirLines() {
        List<String> tasks = IntStream.range(0, 400).mapToObj(i -> "t" + i).toList();
        try (RunFiles files = create("r1", JVM, tasks.toArray(String[]::new))) {
            tasks.parallelStream().forEach(task -> {
                files.writeEpisode(missed(task, 1));
                files.writeEpisode(passed(task, 2));
            });

            assertThat(read(files).episodes()).hasSize(800);
            assertThat(read(files).missing()).isEmpty();
        }
    }

    private RunFiles create(String run, JvmName jvm, String... tasks) {
        return RunFiles.create(root, plan(run, tasks), jvm);
    }

    private static Plan plan(String run, String... tasks) {
        return new Plan(
                run,
                "com.example.TravelTest",
                Stream.of(tasks).map(id -> new PlannedTask(id, "d-" + id, 2)).toList());
    }

    private static RunResults read(RunFiles files) {
        return RunReader.read(files.folder(), MixedRuns.REFUSE);
    }

    private static void assertRefused(RunFiles files, String message) {
        assertThatExceptionOfType(InvalidResultsException.class)
                .isThrownBy(() -> read(files))
                .withMessageStartingWith(message);
    }

    private static RunInfo info(String run) {
        return new RunInfo(
                run,
                Map.of("java", "17.0.9", "asynctool", "0.1.0"),
                Optional.of(AGENT),
                Instant.parse("2026-11-20T10:00:00Z"),
                Duration.ofMillis(1500));
    }

    static EpisodeResult passed(String task, int trial) {
        return EpisodeResult.of(
                new Scorecard(task, trial, true, Map.of("task.success", 1d), List.of()), "d-" + task, 3, AGENT);
    }

    static EpisodeResult missed(String task, int trial) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("task.success", 0d);
        values.put("cost.money", Double.POSITIVE_INFINITY);
        SubTaskScore score = new SubTaskScore(
                "A",
                "TravelPlanning",
                false,
                Map.of("step.tool.f1", 0.5),
                List.of(new Reason(4000, "book_flight", "nothing")),
                Optional.of(new Finding<>(Cause.NEGLECT, Optional.empty(), 1000, "book_flight", "nothing was done")),
                List.of(new Finding<>(Habit.REDUNDANT_CALL, Optional.of("c2"), 3000, "no call", "c2 again")),
                Optional.of(new Idle(1000, 4000, 2500, "a2", "book_flight")));
        return EpisodeResult.of(new Scorecard(task, trial, false, values, List.of(score)), "d-" + task, -7, AGENT);
    }

    static EpisodeResult broken(String task, int trial) {
        return EpisodeResult.couldNotRun(task, "d-" + task, trial, 1, Optional.empty(), "no key \ud800");
    }
}
