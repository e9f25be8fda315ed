package org.asynctool.engine;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.asynctool.dataset.IndexedTask;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A task: one test, or a container whose trials register while it runs. */
final class TaskDescriptor extends AbstractTestDescriptor implements Node<EngineContext> {

    private static final BitSet NONE = new BitSet();
    private static final Map<Integer, BitSet> ALL = new ConcurrentHashMap<>();

    private final Benchmark benchmark;
    private final IndexedTask task;
    private final Set<TestTag> tags;
    /** Shared by all tasks of which the same trials are selected, so never changed. */
    private BitSet trials = NONE;

    TaskDescriptor(UniqueId id, Benchmark benchmark, TestSource source, IndexedTask task, Set<TestTag> tags) {
        super(id, task.id(), source);
        this.benchmark = benchmark;
        this.task = task;
        this.tags = tags;
    }

    IndexedTask task() {
        return task;
    }

    /** The numbers of the trials that were selected, from 1. */
    BitSet trials() {
        return trials;
    }

    private static BitSet all(int number) {
        BitSet trials = new BitSet();
        trials.set(1, number + 1);
        return trials;
    }

    /** How many trials it has, selected or not. */
    int plannedTrials() {
        return benchmark.trials();
    }

    /** Called only for what a request names or what belongs to it, not for the parent of a single trial. */
    static Set<DiscoverySelector> selectAllTrials(TestDescriptor test) {
        if (test instanceof TaskDescriptor task) {
            task.trials = ALL.computeIfAbsent(task.benchmark.trials(), TaskDescriptor::all);
        }
        return Set.of();
    }

    /** Selects one trial; empty if there is no such trial. */
    Optional<TrialDescriptor> selectTrial(String number) {
        return IntStream.rangeClosed(1, benchmark.trials())
                .boxed()
                .filter(trial -> severalTrials() && String.valueOf(trial).equals(number))
                .findFirst()
                .map(trial -> {
                    BitSet more = (BitSet) trials.clone();
                    more.set(trial);
                    trials = more;
                    return new TrialDescriptor(this, Optional.empty(), trial);
                });
    }

    @Override
    public Type getType() {
        return severalTrials() ? Type.CONTAINER : Type.TEST;
    }

    @Override
    public boolean mayRegisterTests() {
        return severalTrials();
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }

    @Override
    public EngineContext execute(EngineContext context, DynamicTestExecutor dynamicTestExecutor) {
        BenchmarkRun run = context.run().orElseThrow();
        TaskPlay play = run.play(task);
        if (severalTrials()) {
            for (int number = trials.nextSetBit(1); number > 0; number = trials.nextSetBit(number + 1)) {
                TrialDescriptor trial = new TrialDescriptor(this, Optional.of(play), number);
                addChild(trial);
                dynamicTestExecutor.execute(trial);
            }
        } else {
            run.trial(this, play, 1);
        }
        return context;
    }

    private boolean severalTrials() {
        return benchmark.trials() > 1;
    }
}
