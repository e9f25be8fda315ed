package org.asynctool.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.Missed;
import org.asynctool.agent.AgentInfo;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.dataset.Shard;
import org.asynctool.gate.GateVerdict;
import org.asynctool.report.EarlierRun;
import org.asynctool.report.EpisodeKey;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.MarkdownSummary;
import org.asynctool.report.RunRecorder;
import org.asynctool.report.StepSummary;
import org.asynctool.trace.Trace;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.opentest4j.TestAbortedException;

/** One execution of a benchmark class: its agent, its verdicts, its results. Used by several threads. */
final class BenchmarkRun {

    private final Selection selection;
    private final EngineConfiguration configuration;
    private final AgentHolder agent;
    // What the agent said last: it is not asked again outside of an episode, where no limit ends it.
    private final AtomicReference<Optional<AgentInfo>> info = new AtomicReference<>(Optional.empty());
    private final Verdicts verdicts;
    private final RunRecorder results;
    private final TasksAhead ahead;
    private final TrialRunner runner;
    private final Optional<EarlierTrials> earlier;
    private final Journal journal;
    private final Progress progress;
    private final Optional<BooleanSupplier> cancelled;
    private final List<GateVerdict> gates = new ArrayList<>();

    private BenchmarkRun(Selection selection, EngineContext context) {
        Benchmark benchmark = selection.benchmark();
        this.selection = selection;
        this.configuration = context.configuration().orElseThrow();
        this.agent = new AgentHolder(benchmark.owner(), context.parameters()::get);
        Optional<EarlierRun> earlierRun = EarlierTrials.read(configuration.results(), benchmark, agent);
        this.results = new RunRecorder(configuration.results(), benchmark.name(), configuration.execution());
        results.plan(selection.planned(), OptionalInt.of(selection.allTasks()));
        this.verdicts = Verdicts.of(configuration.results().run(), selection.plan());
        this.ahead = ahead(selection, configuration);
        this.runner = new TrialRunner(
                benchmark, agent, ahead, context.cancelled(), countsMisses(), results, verdicts.traces());
        this.earlier = earlierRun.map(run -> new EarlierTrials(run, runner));
        this.journal = new Journal(benchmark, context.listener());
        this.progress = context.progress().orElseThrow();
        this.cancelled = context.cancelled();
    }

    /** Begins an execution of what is selected, and writes down what that is. */
    static BenchmarkRun begin(BenchmarkPlan plan, List<TaskDescriptor> selected, EngineContext context) {
        Optional<Shard> shard = context.configuration().orElseThrow().results().shard();
        return new BenchmarkRun(new Selection(plan, selected, shard), context);
    }

    private static TasksAhead ahead(Selection selection, EngineConfiguration configuration) {
        RunWorlds worlds = new RunWorlds();
        List<IndexedTask> order = configuration.looksAhead()
                ? selection.tasks().stream().map(TaskDescriptor::task).toList()
                : List.of();
        return new TasksAhead(
                order, task -> new TaskPlay(task, selection.benchmark().mode(), worlds));
    }

    private boolean countsMisses() {
        return configuration
                .missed()
                .map(Missed.COUNT::equals)
                .orElseGet(() -> selection.whole() && selection.benchmark().countsMisses());
    }

    EngineConfiguration configuration() {
        return configuration;
    }

    Selection selection() {
        return selection;
    }

    Journal journal() {
        return journal;
    }

    /** Returns what plays the trials of a task whose turn has come. */
    TaskPlay play(IndexedTask task) {
        return ahead.play(task);
    }

    /** Runs a trial, unless it was run before and missed, or in an earlier run, and reports what became of it. */
    void trial(TestDescriptor test, TaskPlay play, int number) {
        Verdict verdict = missedBefore(play, number)
                .or(() -> earlier.flatMap(trials -> trials.verdict(play, number)))
                .orElseGet(() -> affordable(play, number));
        verdicts.add(play.key(number), verdict);
        verdict.result().agent().ifPresent(who -> info.set(Optional.of(who)));
        results.ended(verdict.result());
        journal.ended(test, play, verdict.result());
        results.tracePath(verdict.result()).ifPresent(trace -> journal.attach(test, trace));
        progress.ended(verdict.result());
        verdict.report();
    }

    /** Why episodes are not run any more; empty if they are. */
    Optional<String> stopped() {
        return cancelled
                .filter(BooleanSupplier::getAsBoolean)
                .map(asked -> "the run was cancelled")
                .or(() -> configuration.budget().exhausted());
    }

    /**
     * Runs a trial that the budget allows. One that it does not is skipped where a gate will miss it, else it is an
     * error, since nothing else would turn the build red.
     */
    private Verdict affordable(TaskPlay play, int number) {
        configuration.budget().exhausted().ifPresent(reason -> {
            String text = "not run: " + reason;
            throw selection.plan().gates().isEmpty() ? new BrokenSetupException(text) : new TestAbortedException(text);
        });
        Verdict verdict = runner.run(play, number);
        configuration.budget().spend(verdict.result());
        return verdict;
    }

    /** Notes the verdict on a gate, for the console and the summary. */
    void judged(GateVerdict verdict) {
        journal.judged(verdict);
        gates.add(verdict);
    }

    /** What became of a trial of this class, whichever execution it is from. */
    Optional<Ended> ended(String task, int trial) {
        return verdicts.on(new EpisodeKey(task, trial));
    }

    /** The trace of an episode of this class, if it was kept for gates. */
    Optional<Trace> trace(String task, int trial) {
        return verdicts.traces().of(task, trial);
    }

    /** Closes files and agent; after the gates. */
    void close() {
        try (ahead) {
            results.summarize(this::summary);
        } finally {
            closeAll();
        }
    }

    private void closeAll() {
        try {
            results.close(info.get(), "junit-platform", TestEngine.class);
        } finally {
            agent.close();
        }
    }

    /** Of all verdicts of this JVM, so that a rerun of one task does not hide the others. */
    private String summary() {
        List<EpisodeResult> episodes =
                selection.plan().rows().values().stream().flatMap(this::results).toList();
        String markdown = MarkdownSummary.of(
                selection.benchmark().name(),
                selection.plannedTrials() + selection.plan().brokenRows(),
                episodes,
                gates);
        StepSummary.ofThisJvm().append(markdown);
        return markdown;
    }

    private Stream<EpisodeResult> results(PlannedRow row) {
        return row.task()
                .map(this::results)
                .orElseGet(() -> Stream.of(EpisodeResult.unreadable(row.name(), 1, row.problem())));
    }

    private Stream<EpisodeResult> results(IndexedTask task) {
        return IntStream.rangeClosed(1, selection.benchmark().trials())
                .boxed()
                .flatMap(trial -> ended(task.id(), trial).stream().map(ended -> ended.result(task, trial)));
    }

    private Optional<Verdict> missedBefore(TaskPlay play, int trial) {
        return verdicts.on(play.key(trial))
                .filter(Ended.Missed.class::isInstance)
                .map(missed -> ((Ended.Missed) missed).verdict().again());
    }
}
