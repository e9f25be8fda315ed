package org.asynctool.gate;

import static org.asynctool.gate.Results.passed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.Statistic;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.testing.SampleTraces;

/** A verdict of each kind, by the name of its golden text: the kind, and behind a dot what is special about it. */
final class GoldenGates {

    private static final String LONG_TASK = "a".repeat(60) + "-" + "b".repeat(39);

    private final Map<String, Supplier<GateVerdict>> verdicts = new LinkedHashMap<>();
    private final Path baselines;

    /** Verdicts that put their baselines into a folder, best one with the same relative path everywhere. */
    GoldenGates(Path baselines) {
        this.baselines = baselines;
        bounds();
        scopes();
        nothingSeen();
        notJudged();
        baselineCompared();
        baselineErrors();
        baselineWritten();
    }

    Map<String, Supplier<GateVerdict>> verdicts() {
        return verdicts;
    }

    private void add(String name, GateSpec spec, GateInput input) {
        add(name, spec, input, PartialSelection.SKIP);
    }

    private void add(String name, GateSpec spec, GateInput input, PartialSelection onPartial) {
        verdicts.put(name, () -> GateJudge.judge(spec, input, onPartial));
    }

    private void bounds() {
        GateInput missedOne = input(trip(1, true), trip(2, false), passed("file-and-mail"));
        add("within-bounds", spec("task.success", 0.5, null), missedOne);
        add("within-bounds.confidence", spec("task.success", 0.5, null, 0.95), many(18, 20));
        add("within-bounds.tolerated", tolerant(1), with(missedOne, new NotPlayed("soup", 1, "network")));
        add("out-of-bounds", spec("task.success", 0.8, null), missedOne);
        add("out-of-bounds.confidence", spec("task.success", 0.8, null, 0.95), many(18, 20));
        add("out-of-bounds.tolerated", tolerant(1, 0.9), with(missedOne, new NotPlayed("soup", 1, "network")));
        add("out-of-bounds.median", spec(Statistic.MEDIAN, "time.makespan", null, 15d), slow());
        add("out-of-bounds.median-confidence", sure(Statistic.MEDIAN, "time.makespan", null, 15d, 0.9), slow());
        add("out-of-bounds.p95", spec(Statistic.P95, "time.makespan", null, 60d), slow());
        add("out-of-bounds.each-at-least", spec(Statistic.MINIMUM, "task.success", 1d, null), missedOne);
        add("out-of-bounds.each-at-most", spec(Statistic.MAXIMUM, "time.makespan", null, 60d), slow());
        add("out-of-bounds.both-bounds", spec("time.makespan", 10d, 15d), slow());
        add("out-of-bounds.avoidable-wait", spec("time.efficiency", 0.9, null), waited());
        add("out-of-bounds.failure-rate", spec("failure.dependency-violation", null, 0.02), rated("failure"));
        add("out-of-bounds.habit-rate", spec("habit.redundant-call", null, 0.1), rated("habit"));
        add("out-of-bounds.trials", spec("trials.pass^2", 0.9, null), input(trip(1, true), trip(2, false)));
        add("out-of-bounds.cost-per-pass", spec("cost.perPass", null, 0.5), cost(true, false));
        add("out-of-bounds.cost-infinite", spec("cost.perPass", null, 0.5), cost(false));
        add("out-of-bounds.long-names", spec("failure.hallucinated-argument", null, 0.05, 0.95), longNames());
    }

    private void scopes() {
        GateInput some = input(trip(1, true), trip(2, false), passed("file-and-mail"));
        add("out-of-bounds.tag", scoped("task.success", 0.8, new Scope("dual", "", List.of())), some);
        add("out-of-bounds.category", scoped("subtask.success", 0.8, new Scope("", "Travel", List.of())), some);
        List<String> tasks = List.of("file-and-mail", "trip-and-stock");
        add("out-of-bounds.must-pass", scoped("task.success", 1, new Scope("", "", tasks)), some);
        List<String> one = List.of("trip-and-stock");
        add("out-of-bounds.must-pass-one", scoped("task.success", 1, new Scope("", "", one)), some);
    }

    private void nothingSeen() {
        add("no-episode", spec("task.success", 0.8, null), input());
        Scope unseen = new Scope("single", "", List.of());
        add("no-episode-of-its-tasks", scoped("task.success", 0.8, unseen), input(trip(1, true)));
        add("no-successful-episode", spec("time.efficiency", 0.8, null), input(trip(2, false)));
        add("too-few-trials", spec("trials.pass^3", 0.8, null), input(trip(1, true), trip(2, false)));
        add("never-applicable", spec("cost.perPass", null, 0.5), input(passed("soup")));
    }

    private void notJudged() {
        GateInput part = part("1 of 2 tasks were selected");
        add("not-whole", spec("task.success", 0.8, null), part);
        add("not-whole.shard", spec("task.success", 0.8, null), part("shard 2/8"));
        add("strict", spec("task.success", 0.8, null), part, PartialSelection.ERROR);
        GateInput one = input(passed("soup"));
        String threw = "agent 'greedy' threw in turn 2 at t=4.000s: java.net.ConnectException: Connection refused";
        add("could-not-run", spec("task.success", 0.8, null), with(one, new NotPlayed("tea", 1, threw)));
        add("could-not-run.set-up", spec("task.success", 0.8, null), with(one, brokenRow(), brokenTask()));
        NotPlayed[] broken = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> new NotPlayed("tea-" + number, 1, threw))
                .toArray(NotPlayed[]::new);
        add("could-not-run.too-many", tolerant(2), with(one, broken));
        add("could-not-run.long-names", spec("task.success", 0.8, null), with(one, new NotPlayed(LONG_TASK, 1, threw)));
        add("episodes-missing", spec("task.success", 0.8, null), missing(Optional.empty()));
        String budget = "the budget of 100000 tokens is used up (100412 used)";
        add("episodes-missing.budget", spec("task.success", 0.8, null), missing(Optional.of(budget)));
        add(
                "episodes-missing.cancelled",
                spec("task.success", 0.8, null),
                missing(Optional.of("the run was cancelled")));
    }

    private void baselineCompared() {
        Played before = Results.missed("eggs", 1, "c1 boil({}) came before a0 (fetch) was done");
        Played[] cooked = {passed("soup"), passed("tea"), before};
        compare("not-worse", 0.02, null, cooked, cooked);
        compare("not-worse.new-tasks", 0, null, cooked, plus(cooked, passed("toast")));
        compare("not-worse.luck", 0.02, 0.95, tasks(50, 100), tasks(46, 100));
        compare(
                "worse",
                0.02,
                null,
                cooked,
                Results.missed("soup"),
                Results.missed("tea"),
                passed("eggs"),
                passed("toast"));
        compare("worse.significant", 0.02, 0.95, tasks(50, 60), tasks(40, 60));
        GateSpec slower = Results.gate(Metrics.TIME_MAKESPAN, new BaselineBound(file(), 1), 0.95);
        verdicts.put("worse.bootstrap", () -> compare(slower, makespans(10), makespans(13)));
        verdicts.put(
                "worse.long-names",
                () -> compare(success(0, null), List.of(passed(LONG_TASK)), List.of(Results.missed(LONG_TASK))));
        GateSpec bounded = Results.gate("task.success", 0.8, new BaselineBound(file(), 0.1), 0.95, 0);
        verdicts.put("out-of-bounds.with-baseline", () -> compare(bounded, List.of(cooked), List.of(cooked)));
        GateSpec apart = Results.gate("time.makespan", new BaselineBound(file(), 1), null);
        Played untimed = Results.input(trip(2, false)).episodes().get(0);
        verdicts.put("nothing-to-compare", () -> compare(apart, List.of(untimed), List.of(passed("trip-and-stock"))));
    }

    private void baselineErrors() {
        GateInput one = Results.input(passed("soup"));
        verdicts.put("baseline-missing", () -> {
            delete();
            return GateJudge.judge(success(0.02, null), one, PartialSelection.SKIP);
        });
        verdicts.put("baseline-unreadable", () -> {
            write("{\"version\": 1,\n<<<< ours");
            return GateJudge.judge(success(0.02, null), one, PartialSelection.SKIP);
        });
        compare("baseline-tasks-lost", 0.02, null, tasks(3, 9), Results.changed(passed("t100")), passed("t101"));
        verdicts.put("baseline-of-another", () -> {
            before(new Baseline("com.example.OtherTest", "", Optional.empty(), "", List.of()));
            return update(success(0, null), one, BaselineMode.UPDATE);
        });
        verdicts.put("baseline-would-shrink", () -> {
            before(List.of(passed("soup"), passed("tea")));
            return update(success(0, null), one, BaselineMode.UPDATE_WITHOUT_LOSS);
        });
        verdicts.put("baseline-of-a-part", () -> {
            GateInput part = Results.input(List.of(), Optional.of("1 of 3 tasks were selected"), passed("soup"));
            return update(success(0, null), part, BaselineMode.UPDATE);
        });
        verdicts.put("baseline-unwritable", () -> {
            delete();
            write(file().resolve("in-the-way"), "");
            return update(success(0, null), one, BaselineMode.UPDATE);
        });
    }

    private void baselineWritten() {
        verdicts.put("baseline-written", () -> {
            delete();
            return update(success(0.02, null), Results.input(passed("soup")), BaselineMode.UPDATE);
        });
        verdicts.put("could-not-run.baseline-not-written", () -> {
            GateInput broken =
                    Results.input(List.of(new NotPlayed("tea", 1, "network")), Optional.empty(), passed("soup"));
            return update(success(0.02, null), broken, BaselineMode.UPDATE);
        });
    }

    private void compare(String name, double margin, Double confidence, Played[] before, Played... now) {
        verdicts.put(name, () -> compare(success(margin, confidence), List.of(before), List.of(now)));
    }

    private GateVerdict compare(GateSpec spec, List<Played> before, List<Played> now) {
        before(before);
        return GateJudge.judge(spec, Results.input(now.toArray(Played[]::new)), PartialSelection.SKIP);
    }

    private static GateVerdict update(GateSpec spec, GateInput input, BaselineMode mode) {
        return GateJudge.judge(spec, input, new GateSettings(PartialSelection.SKIP, mode, "nightly-8"));
    }

    private GateSpec success(double margin, Double confidence) {
        return Results.gate("task.success", new BaselineBound(file(), margin), confidence);
    }

    private Path file() {
        return baselines.resolve("travel.json");
    }

    private void before(List<Played> episodes) {
        before(Baseline.of(Results.input(episodes.toArray(Played[]::new)), "nightly-7"));
    }

    private void before(Baseline baseline) {
        delete();
        try {
            BaselineFile.write(file(), baseline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        delete();
        write(file(), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() {
        try {
            if (Files.isDirectory(file())) {
                Files.delete(file().resolve("in-the-way"));
            }
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Played[] plus(Played[] some, Played another) {
        return Stream.concat(Stream.of(some), Stream.of(another)).toArray(Played[]::new);
    }

    private static Played[] tasks(int passed, int all) {
        return IntStream.range(0, all)
                .mapToObj(task -> task < passed ? passed("t" + (100 + task)) : Results.missed("t" + (100 + task)))
                .toArray(Played[]::new);
    }

    private static List<Played> makespans(double first) {
        return IntStream.range(0, 20)
                .mapToObj(task -> passed("t" + (100 + task), 1, first + task))
                .toList();
    }

    private static GateInput many(int passed, int all) {
        return input(tasks(passed, all));
    }

    private static Played trip(int trial, boolean success) {
        SubTaskScore travel = new SubTaskScore(
                "A",
                "Travel",
                success,
                Map.of("subtask.success", success ? 1d : 0d),
                success
                        ? List.of()
                        : List.of(new Reason(
                                4000, "step a2: book_flight({\"cost\":90})", "c3 book_flight({\"cost\":12})")));
        return new Played(
                new Scorecard(
                        "trip-and-stock", trial, success, Map.of("task.success", success ? 1d : 0d), List.of(travel)),
                1234,
                Optional.of(SampleTraces.worked()),
                Optional.of("target/asynctool/r1/Travel/traces/trip-and-stock-" + trial + ".jsonl"),
                Set.of("dual"),
                "d-trip-and-stock");
    }

    private static GateInput slow() {
        return input(IntStream.rangeClosed(1, 8)
                .mapToObj(task -> valued("t" + task, true, Map.of("time.makespan", 10d * task), Optional.empty()))
                .toArray(Played[]::new));
    }

    private static GateInput waited() {
        Idle idle = new Idle(1000, 242_000, 240_000, "b1", "multiply");
        return input(valued("sums", true, Map.of("time.efficiency", 0.25), Optional.of(idle)));
    }

    private static GateInput rated(String family) {
        Map<String, Double> values = new LinkedHashMap<>();
        Metrics.all().stream()
                .filter(metric -> metric.name().startsWith(family + "."))
                .forEach(metric -> values.put(metric.name(), 0.5));
        return input(valued("soup", true, values, Optional.empty()), valued("tea", true, values, Optional.empty()));
    }

    private static GateInput cost(boolean... successes) {
        Played[] played = new Played[successes.length];
        for (int i = 0; i < played.length; i++) {
            played[i] = valued("task-" + i, successes[i], Map.of("cost.money", 0.30), Optional.empty());
        }
        return input(played);
    }

    private static Played valued(String task, boolean success, Map<String, Double> values, Optional<Idle> idle) {
        SubTaskScore score = new SubTaskScore("B", "", success, Map.of(), List.of(), Optional.empty(), List.of(), idle);
        return new Played(
                new Scorecard(task, 1, success, values, List.of(score)), 7, Optional.empty(), Optional.empty());
    }

    private static GateInput longNames() {
        String tool = "find_" + "c".repeat(59);
        Reason reason =
                new Reason(4000, "step a1: " + tool + "({\"place\":\"" + "d".repeat(150) + "\"})", "never called");
        SubTaskScore score = new SubTaskScore("e".repeat(100), "", false, Map.of(), List.of(reason));
        Played played = new Played(
                new Scorecard(LONG_TASK, 1, false, Map.of("failure.hallucinated-argument", 1d), List.of(score)),
                7,
                Optional.empty(),
                Optional.of("target/asynctool/nightly/com.example.TravelDeskTest/traces/" + LONG_TASK + "-1.jsonl"));
        return new GateInput(
                "com.example." + "deep.".repeat(16) + "TravelDeskTest",
                "classpath:/tasks/" + "far/".repeat(20) + "travel.jsonl",
                Optional.of(new AgentInfo("f".repeat(90), "1.1", List.of("model=gpt-something", "width=2"))),
                List.of(played),
                List.of(),
                1,
                List.of(),
                Optional.empty(),
                Optional.of("mvn test -Dtest=TravelDeskTest"),
                Optional.empty());
    }

    private static NotPlayed brokenRow() {
        return new NotPlayed("travel.jsonl:7", 1, "travel.jsonl:7: /id: the field is missing", Trouble.SETUP);
    }

    private static NotPlayed brokenTask() {
        String text = "task 'cake' (travel.jsonl:8) cannot be played: /subTasks/0/reference/0/tool: sub-task A has no"
                + " tool 'bake'; its tools are [boil]";
        return new NotPlayed("cake", 1, text, Trouble.SETUP);
    }

    private static GateInput input(Played... episodes) {
        return Results.input(episodes);
    }

    private static GateInput part(String reason) {
        return Results.input(List.of(), Optional.of(reason), passed("soup"));
    }

    private static GateInput with(GateInput input, NotPlayed... broken) {
        return new GateInput(
                input.benchmark(),
                input.dataset(),
                input.agent(),
                input.episodes(),
                List.of(broken),
                input.planned() + broken.length,
                input.missing(),
                input.partial(),
                input.rerun(),
                input.stopped());
    }

    private static GateInput missing(Optional<String> stopped) {
        GateInput one = input(passed("soup"));
        List<Missing> missing = new ArrayList<>();
        IntStream.rangeClosed(1, 7).forEach(number -> missing.add(new Missing("tea-" + number, 1)));
        return new GateInput(
                one.benchmark(),
                one.dataset(),
                one.agent(),
                one.episodes(),
                List.of(),
                8,
                missing,
                Optional.empty(),
                one.rerun(),
                stopped);
    }

    private static GateSpec spec(String metric, Double atLeast, Double atMost) {
        return spec(Statistic.MEAN, metric, atLeast, atMost);
    }

    private static GateSpec spec(String metric, Double atLeast, Double atMost, double confidence) {
        return sure(Statistic.MEAN, metric, atLeast, atMost, confidence);
    }

    private static GateSpec spec(Statistic statistic, String metric, Double atLeast, Double atMost) {
        return of(metric, optional(atLeast), optional(atMost), statistic, Scope.ALL, OptionalDouble.empty(), 0);
    }

    private static GateSpec sure(Statistic statistic, String metric, Double atLeast, Double atMost, double confidence) {
        return of(metric, optional(atLeast), optional(atMost), statistic, Scope.ALL, OptionalDouble.of(confidence), 0);
    }

    private static GateSpec scoped(String metric, double atLeast, Scope scope) {
        return of(
                metric,
                OptionalDouble.of(atLeast),
                OptionalDouble.empty(),
                Statistic.MEAN,
                scope,
                OptionalDouble.empty(),
                0);
    }

    private static GateSpec tolerant(int couldNotRun) {
        return tolerant(couldNotRun, 0.5);
    }

    private static GateSpec tolerant(int couldNotRun, double atLeast) {
        return of(
                "task.success",
                OptionalDouble.of(atLeast),
                OptionalDouble.empty(),
                Statistic.MEAN,
                Scope.ALL,
                OptionalDouble.empty(),
                couldNotRun);
    }

    private static GateSpec of(
            String metric,
            OptionalDouble atLeast,
            OptionalDouble atMost,
            Statistic statistic,
            Scope scope,
            OptionalDouble confidence,
            int couldNotRun) {
        return new GateSpec(Metrics.require(metric), atLeast, atMost, statistic, scope, confidence, couldNotRun);
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
