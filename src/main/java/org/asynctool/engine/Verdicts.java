package org.asynctool.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first verdict on each trial in this JVM. Build tools run failed tests again; a missed task that got a
 * second chance would be another metric. Only what could not run may be replaced.
 */
final class Verdicts {

    /** Shared by all executions: a build tool's rerun is an execution of its own. */
    static final Verdicts OF_THIS_JVM = new Verdicts();

    private final Map<TrialKey, Verdict> first = new ConcurrentHashMap<>();

    /** The verdict that stands. */
    Optional<Verdict> on(TrialKey trial) {
        return Optional.ofNullable(first.get(trial));
    }

    void add(TrialKey trial, Verdict verdict) {
        first.merge(trial, verdict, (before, now) -> before instanceof Verdict.CouldNotRun ? now : before);
    }
}
