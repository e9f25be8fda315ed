package org.asynctool.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.WorstTraces;
import org.asynctool.report.EpisodeKey;

/**
 * The first verdict on each trial of a benchmark in this JVM. Build tools run failed tests again; a missed task that
 * got a second chance would be another metric. Only what could not run may be replaced.
 */
final class Verdicts {

    /** So many misses keep what happened in them, for reruns; of later ones only the first divergence is kept. */
    static final int MOST_TEXTS = 500;

    /** Shared by all executions: a build tool's rerun is an execution of its own. */
    private static final Map<Key, Verdicts> OF_THIS_JVM = new ConcurrentHashMap<>();

    /** By the number of the trial, then by task. */
    private final Map<Integer, Map<String, Ended>> first = new ConcurrentHashMap<>();

    private final AtomicInteger texts = new AtomicInteger();
    private final AtomicReference<Optional<AgentInfo>> agent = new AtomicReference<>(Optional.empty());
    private final WorstTraces traces;

    /** Whether some gate asks what became of single sub-tasks. */
    private final boolean byCategory;

    private record Key(String run, String benchmark) {}

    private Verdicts(List<GateSpec> gates) {
        traces = new WorstTraces(gates);
        byCategory = gates.stream().anyMatch(gate -> !gate.scope().category().isEmpty());
    }

    static Verdicts of(String run, BenchmarkPlan plan) {
        return OF_THIS_JVM.computeIfAbsent(new Key(run, plan.owner().name()), key -> new Verdicts(plan.gates()));
    }

    /** What became of a trial, by the verdict that stands. */
    Optional<Ended> on(EpisodeKey trial) {
        return Optional.ofNullable(first.get(trial.trial())).map(ended -> ended.get(trial.task()));
    }

    void add(EpisodeKey trial, Verdict verdict) {
        first.computeIfAbsent(trial.trial(), number -> new ConcurrentHashMap<>())
                .merge(
                        trial.task(),
                        Ended.of(
                                bounded(verdict),
                                byCategory,
                                shared(verdict.result().agent())),
                        (before, now) -> before instanceof Ended.CouldNotRun ? now : before);
    }

    /** The traces that gates may show. */
    WorstTraces traces() {
        return traces;
    }

    /** Agents say who they are for each episode, and nearly always the same. */
    private Optional<AgentInfo> shared(Optional<AgentInfo> who) {
        return agent.updateAndGet(last -> last.equals(who) ? last : who);
    }

    private Verdict bounded(Verdict verdict) {
        return verdict instanceof Verdict.Missed missed && texts.incrementAndGet() > MOST_TEXTS
                ? missed.brief()
                : verdict;
    }
}
