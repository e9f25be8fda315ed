package org.asynctool.engine;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.report.EarlierRun;
import org.asynctool.report.InvalidResultsException;
import org.asynctool.report.RunSettings;
import org.asynctool.text.SafeThrowable;
import org.asynctool.trace.InvalidTraceException;

/**
 * Trials that an earlier run has played, so that they need not be played again.
 *
 * @param run what the earlier run left
 * @param runner makes verdicts of it
 */
record EarlierTrials(EarlierRun run, TrialRunner runner) {

    /**
     * Reads what an earlier run left, if one is named. The agent is made first, since it has to be the same.
     *
     * @throws BrokenSetupException if the run is not there, broken, or of another agent
     */
    static Optional<EarlierRun> read(RunSettings settings, Benchmark benchmark, AgentHolder agent) {
        try {
            Optional<EarlierRun> earlier = EarlierRun.read(settings, benchmark.name());
            earlier.ifPresent(run -> run.requireSame(infoOf(agent.agent())));
            return earlier;
        } catch (IllegalArgumentException | InvalidResultsException | UncheckedIOException e) {
            agent.close();
            throw new BrokenSetupException(String.valueOf(e.getMessage()));
        }
    }

    private static AgentInfo infoOf(Agent agent) {
        try {
            return agent.info();
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalArgumentException(
                    "the agent does not say who it is, and results are taken over from the same agent only: "
                            + SafeThrowable.describe(e),
                    e);
        }
    }

    /** The verdict on a trial; empty if it has to be played. */
    Optional<Verdict> verdict(TaskPlay play, int trial) {
        try {
            return run.result(play.key(trial), play.digest())
                    .map(result -> runner.takeOver(play, result, run.trace(play.key(trial))));
        } catch (InvalidTraceException | UncheckedIOException e) {
            throw new BrokenSetupException(String.valueOf(e.getMessage()));
        }
    }
}
