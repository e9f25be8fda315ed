package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials of a class. Whatever goes wrong becomes a verdict.
 *
 * @param benchmark the class
 * @param agent its agent
 * @param countsMisses whether missed tasks are left to the gates
 */
record TrialRunner(Benchmark benchmark, AgentHolder agent, boolean countsMisses) {

    /** For exceptions whose message says everything: the way through this engine is no news. */
    static final StackTraceElement[] NO_STACK = {};

    /**
     * What one trial came to.
     *
     * @param verdict the verdict
     * @param trace what happened; empty if the trial did not begin
     */
    record Ran(Verdict verdict, Optional<Trace> trace) {}

    Ran run(TaskPlay play, int trial) {
        try {
            return judge(play.play(agent.agent(), trial));
        } catch (BrokenSetupException e) {
            return new Ran(new Verdict.CouldNotRun(e), Optional.empty());
        } catch (CouldNotRunException e) {
            e.setStackTrace(NO_STACK);
            return new Ran(new Verdict.CouldNotRun(e), e.trace());
        } catch (InvalidTaskException e) {
            return broken("task '" + play.task().id() + "' cannot be played: " + e.getMessage(), null);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            return broken("task '" + play.task().id() + "' could not run: " + e, e);
        }
    }

    private Ran judge(Episode episode) {
        Verdict.Score score = Verdict.Score.of(episode);
        Verdict verdict = episode.succeeded()
                ? new Verdict.Passed(score)
                : new Verdict.Missed(score, MissedText.of(benchmark, episode), countsMisses, false);
        return new Ran(verdict, Optional.of(episode.trace()));
    }

    private static Ran broken(String message, @Nullable Throwable cause) {
        return new Ran(new Verdict.CouldNotRun(new BrokenSetupException(message, cause)), Optional.empty());
    }
}
