package org.asynctool.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.asynctool.agent.Agent;
import org.asynctool.dataset.DatasetException;
import org.asynctool.engine.WatchedAgent.CancelledException;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.gate.WorstTraces;
import org.asynctool.metric.Scorecard;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.RunRecorder;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.text.SafeThrowable;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceHeader;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials of a class. Whatever goes wrong becomes a verdict.
 *
 * @param benchmark the class
 * @param agent its agent
 * @param ahead prepares the tasks
 * @param cancelled whether the run was cancelled; empty where nobody can tell
 * @param countsMisses whether missed tasks are left to the gates
 * @param results where traces are written
 * @param traces keeps those that gates may show
 */
record TrialRunner(
        Benchmark benchmark,
        AgentHolder agent,
        TasksAhead ahead,
        Optional<BooleanSupplier> cancelled,
        boolean countsMisses,
        RunRecorder results,
        WorstTraces traces) {

    Verdict run(TaskPlay play, int trial) {
        try {
            Agent player = watched(agent.agent());
            ahead.prepare(play);
            return judge(play.play(player, trial));
        } catch (BrokenSetupException e) {
            return couldNotRun(play, trial, e, Optional.empty());
        } catch (CouldNotRunException e) {
            e.setStackTrace(Verdict.NO_STACK);
            return couldNotRun(play, trial, withoutBlame(play, e), e.trace());
        } catch (InvalidTaskException e) {
            return broken(play, trial, play.place(e.pointer()), "cannot be played: " + e.getMessage(), null);
        } catch (DatasetException e) {
            return broken(play, trial, play.place(), "cannot be played: " + e.getMessage(), e.getCause());
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            return broken(
                    play, trial, play.place(), "could not run: " + SafeThrowable.describe(e), SafeThrowable.of(e));
        }
    }

    private Agent watched(Agent some) {
        return cancelled.<Agent>map(asked -> new WatchedAgent(some, asked)).orElse(some);
    }

    /** Who cancels a run is not the agent. */
    private static RuntimeException withoutBlame(TaskPlay play, CouldNotRunException e) {
        return e.getCause() instanceof CancelledException
                ? new BrokenSetupException("task '" + play.id() + "' was not played to its end: the run was cancelled")
                : e;
    }

    private Verdict judge(Episode episode) {
        Trace trace = episode.trace();
        TraceHeader header = trace.header();
        EpisodeResult result = results.withTrace(
                EpisodeResult.of(episode.scorecard(), header.digest(), header.seed(), header.agent()), trace);
        Optional<String> file = results.traceFile(result);
        traces.add(episode.scorecard(), trace);
        return episode.succeeded()
                ? new Verdict.Passed(result, file)
                : new Verdict.Missed(
                        result,
                        file,
                        MissedText.of(benchmark, episode.scorecard(), header.seed(), Optional.of(trace), file),
                        countsMisses);
    }

    /** The verdict on an episode that was played in an earlier run. */
    Verdict takeOver(EpisodeResult earlier, Optional<Trace> trace) {
        EpisodeResult result =
                trace.map(happened -> results.withTrace(earlier, happened)).orElse(earlier);
        Scorecard card = result.scorecard().orElseThrow();
        Optional<String> file = results.traceFile(result);
        trace.ifPresent(happened -> traces.add(card, happened));
        return card.success()
                ? new Verdict.Passed(result, file)
                : new Verdict.Missed(
                        result, file, MissedText.of(benchmark, card, result.seed(), trace, file), countsMisses);
    }

    private Verdict broken(TaskPlay play, int trial, String place, String what, @Nullable Throwable cause) {
        String message = "task '" + play.id() + "' (" + place + ") " + what;
        return couldNotRun(play, trial, new BrokenSetupException(message, cause), Optional.empty());
    }

    private Verdict couldNotRun(TaskPlay play, int trial, RuntimeException cause, Optional<Trace> trace) {
        EpisodeResult result = EpisodeResult.couldNotRun(
                play.id(),
                play.digest(),
                trial,
                play.seed(trial),
                trace.map(Trace::header).map(TraceHeader::agent),
                String.valueOf(cause.getMessage()));
        return new Verdict.CouldNotRun(
                trace.map(happened -> results.withTrace(result, happened)).orElse(result), cause);
    }
}
