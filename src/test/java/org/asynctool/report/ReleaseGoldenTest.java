package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.asynctool.agent.AgentInfo;
import org.asynctool.cli.Main;
import org.asynctool.dataset.Shard;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.testing.Golden;
import org.asynctool.testing.SampleTraces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdicts over result files; {@link Golden} says how to write their texts anew. */
class ReleaseGoldenTest {

    private static final AgentInfo GREEDY = new AgentInfo("greedy", "1.0", List.of("width=2"));
    private static final String TRAVEL = "com.example.TravelDeskTest";
    private static final String DINNER = "com.example.DinnerTest";
    private static final Map<String, Scenario> SCENARIOS = scenarios();

    /** With one relative path on all machines. */
    private final Path root = Path.of("target/golden-results");

    private AgentInfo agent = GREEDY;
    private int process;

    private interface Scenario {
        GateVerdict verdict(ReleaseGoldenTest test) throws IOException;
    }

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("within-bounds.release", test -> test.shards(0.5));
        all.put("out-of-bounds.release", test -> test.shards(0.9));
        all.put("no-episode.release", test -> {
            test.jvm("r1", TRAVEL, "1/1", 0);
            return test.judge();
        });
        all.put("could-not-run.release", ReleaseGoldenTest::couldNotRun);
        all.put("episodes-missing.killed-jvm", test -> {
            Path folder = test.jvm("r1", TRAVEL, "", 3, "soup", "gone-1", "gone-2");
            append(folder.resolve("episodes-1-1-1.jsonl"), "{\"task\":\"gon");
            return test.judge();
        });
        all.put("results-unusable", test -> test.judge());
        all.put("results-unusable.other-run", test -> {
            test.jvm("r2", TRAVEL, "", 1, "soup");
            return test.judge();
        });
        all.put("results-unusable.several-runs", test -> {
            test.jvm("r1", TRAVEL, "", 1, "soup");
            test.jvm("r2", TRAVEL, "", 1, "soup");
            return test.judge(RunChoice.ONLY, List.of());
        });
        all.put("results-unusable.no-such-benchmark", test -> {
            test.jvm("r1", TRAVEL, "", 1, "soup");
            return test.judge(RunChoice.of("r1"), List.of(TRAVEL, DINNER));
        });
        all.put("results-unusable.broken-line", test -> {
            Path folder = test.jvm("r1", TRAVEL, "", 1, "soup");
            append(folder.resolve("episodes-1-1-1.jsonl"), "{\"task\":}\n");
            return test.judge();
        });
        all.put("results-unusable.no-plan", test -> {
            Path folder = test.jvm("r1", TRAVEL, "", 1, "soup");
            test.jvm("r1", TRAVEL, "", 1, "tea");
            Files.delete(folder.resolve("plan-1-1-1.json"));
            return test.judge();
        });
        all.put("shard-missing", test -> {
            test.jvm("r1", TRAVEL, "1/3", 9, "soup");
            test.jvm("r1", TRAVEL, "2/3", 9, "tea");
            return test.judge();
        });
        all.put("shard-missing.several", test -> {
            test.jvm("r1", TRAVEL, "1/4", 9, "soup");
            test.jvm("r1", TRAVEL, "3/4", 9, "tea");
            return test.judge();
        });
        all.put("shards-and-whole", test -> {
            test.jvm("r1", TRAVEL, "1/2", 2, "soup");
            test.jvm("r1", TRAVEL, "", 2, "tea");
            return test.judge();
        });
        all.put("shards-differ", test -> {
            test.jvm("r1", TRAVEL, "1/2", 2, "soup");
            test.jvm("r1", TRAVEL, "2/3", 2, "tea");
            return test.judge();
        });
        all.put("result-twice", test -> {
            test.jvm("r1", TRAVEL, "1/2", 2, "soup");
            test.jvm("r1", TRAVEL, "1/2", 2, "soup");
            test.jvm("r1", TRAVEL, "2/2", 2, "tea");
            return test.judge();
        });
        all.put("tasks-differ", test -> {
            test.jvm("r1", TRAVEL, "", 1, "gone");
            Path plan = test.jvm("r1", TRAVEL, "", 1, "gone").resolve("plan-1-2-1.json");
            Files.writeString(plan, Files.readString(plan).replace("d-gone", "changed"));
            return test.judge();
        });
        all.put("task-files-differ", test -> {
            test.jvm("r1", TRAVEL, "1/2", 2, "soup");
            test.jvm("r1", TRAVEL, "2/2", 3, "tea", "eggs");
            return test.judge();
        });
        all.put("tasks-left-out", test -> {
            test.jvm("r1", TRAVEL, "", 40, "soup", "tea");
            return test.judge();
        });
        all.put("several-agents", test -> {
            test.jvm("r1", TRAVEL, "1/2", 2, "soup");
            test.agent = new AgentInfo("greedy", "1.1", List.of("width=2"));
            test.jvm("r1", TRAVEL, "2/2", 2, "tea");
            return test.judge();
        });
        all.put("id-twice", test -> {
            test.jvm("r1", TRAVEL, "", 1, "soup");
            test.jvm("r1", DINNER, "", 1, "soup");
            return test.judge();
        });
        return all;
    }

    static Stream<String> names() {
        return SCENARIOS.keySet().stream();
    }

    @BeforeEach
    void empty() throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aVerdictReadsLikeThis(String name) throws IOException {
        GateVerdict verdict = SCENARIOS.get(name).verdict(this);

        assertThat(name.split("\\.")[0]).isEqualTo(verdict.kind().word());
        Golden.assertText(name, verdict.text());
    }

    @Test
    void theCommandLineReadsLikeThis() throws IOException {
        jvm("r1", TRAVEL, "", 3, "soup", "bad", "tea");
        Path gates = Files.writeString(root.resolve("gates.json"), """
                {"version":1,"gates":[
                 {"metric":"task.success","atLeast":0.5},
                 {"metric":"task.success","atLeast":0.9},
                 {"metric":"time.efficiency","atLeast":0.9}]}""");
        StringWriter out = new StringWriter();
        int code = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "gate",
                "--gates",
                gates.toString(),
                root.toString());

        assertThat(code).isEqualTo(Main.FAILED);
        Golden.assertText("command-line", out.toString().stripTrailing());
    }

    private GateVerdict shards(double atLeast) {
        jvm("r1", TRAVEL, "1/2", 5, "soup", "bad-1", "bad-2");
        jvm("r1", TRAVEL, "2/2", 5, "eggs", "tea");
        return judge(atLeast, RunChoice.of("r1"), List.of());
    }

    private GateVerdict couldNotRun() {
        Plan plan = new Plan("r1", TRAVEL, List.of(new PlannedTask("soup", "d-soup", 1)));
        try (RunFiles files = RunFiles.create(root, plan, new JvmName("1", 1, 1))) {
            files.writeEpisode(
                    EpisodeResult.couldNotRun("soup", "d-soup", 1, 7, Optional.of(GREEDY), "the model is down"));
        }
        return judge();
    }

    private GateVerdict judge() {
        return judge(RunChoice.of("r1"), List.of());
    }

    private GateVerdict judge(RunChoice runs, List<String> benchmarks) {
        return judge(0.5, runs, benchmarks);
    }

    private GateVerdict judge(double atLeast, RunChoice runs, List<String> benchmarks) {
        GateSpec gate = GateSpec.of("task.success", OptionalDouble.of(atLeast), OptionalDouble.empty());
        return new Release(List.of(root), runs, benchmarks).judge(List.of(gate)).get(0);
    }

    /** Leaves the results of a JVM: a task whose name begins with "bad" is missed, one with "gone" leaves none. */
    private Path jvm(String run, String benchmark, String shard, int all, String... tasks) {
        Optional<Shard> part = shard.isEmpty() ? Optional.empty() : Optional.of(Shard.read(shard, Map.of()));
        List<PlannedTask> planned = Stream.of(tasks)
                .map(task -> new PlannedTask(task, "d-" + task, 1, List.of()))
                .toList();
        Plan plan = new Plan(run, benchmark, part, OptionalInt.of(all), planned);
        try (RunFiles files = RunFiles.create(root, plan, new JvmName("1", ++process, 1))) {
            Stream.of(tasks).filter(task -> !task.startsWith("gone")).forEach(task -> write(files, task));
            return files.folder();
        }
    }

    private void write(RunFiles files, String task) {
        boolean good = !task.startsWith("bad");
        Reason reason = new Reason(4000, "step a2: book_flight({\"cost\":90})", "c3 book_flight({\"cost\":12})");
        SubTaskScore score = new SubTaskScore("A", "", good, Map.of(), good ? List.of() : List.of(reason));
        Scorecard card = new Scorecard(task, 1, good, Map.of("task.success", good ? 1d : 0d), List.of(score));
        EpisodeResult result = EpisodeResult.of(card, "d-" + task, 7, agent);
        files.writeEpisode(good ? result : result.withTrace(files.writeTrace(SampleTraces.worked(), process)));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
