package org.asynctool.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.asynctool.agent.AgentInfo;
import org.junit.platform.engine.TestDescriptor;

/** One execution of a benchmark class: its agent, its verdicts, its results. Used by several threads. */
final class BenchmarkRun {

    private final Selection selection;
    private final EngineConfiguration configuration;
    private final AgentHolder agent;
    // What the agent said last: it is not asked again outside of an episode, where no limit ends it.
    private final AtomicReference<Optional<AgentInfo>> info = new AtomicReference<>(Optional.empty());
    private final Results results;
    private final TrialRunner runner;
    private final Journal journal;

    private BenchmarkRun(Selection selection, EngineContext context) {
        Benchmark benchmark = selection.benchmark();
        this.selection = selection;
        this.configuration = context.configuration().orElseThrow();
        this.agent = new AgentHolder(benchmark.type());
        this.results = Results.begin(selection, configuration);
        this.runner = new TrialRunner(benchmark, agent, selection.whole() && benchmark.countsMisses(), results);
        this.journal = new Journal(benchmark, context.listener());
    }

    /** Begins an execution of what is selected, and writes down what that is. */
    static BenchmarkRun begin(BenchmarkPlan plan, List<TaskDescriptor> selected, EngineContext context) {
        return new BenchmarkRun(new Selection(plan, selected), context);
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

    /** Runs a trial, unless it was run before and missed, and reports what became of it. */
    void trial(TestDescriptor test, TaskPlay play, int number) {
        String task = play.task().id();
        Verdict verdict = missedBefore(task, number).orElseGet(() -> runner.run(play, number));
        Verdicts.OF_THIS_JVM.add(key(task, number), verdict);
        verdict.result().agent().ifPresent(who -> info.set(Optional.of(who)));
        results.ended(verdict.result());
        journal.ended(test, play, verdict.result());
        verdict.report();
    }

    /** The verdict that stands on a trial of this class, whichever execution it is from. */
    Optional<Verdict> verdict(String task, int trial) {
        return Verdicts.OF_THIS_JVM.on(key(task, trial));
    }

    /** Closes files and agent; after the gates. */
    void close() {
        try {
            results.close(info.get());
        } finally {
            agent.close();
        }
    }

    private Optional<Verdict> missedBefore(String task, int trial) {
        return verdict(task, trial)
                .filter(Verdict.Missed.class::isInstance)
                .map(missed -> ((Verdict.Missed) missed).again());
    }

    private TrialKey key(String task, int trial) {
        return new TrialKey(configuration.run(), selection.benchmark().className(), task, trial);
    }
}
