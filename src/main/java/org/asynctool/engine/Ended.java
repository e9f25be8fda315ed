package org.asynctool.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.AgentInfo;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.time.Seeds;

/**
 * What is kept of a trial that has ended, as long as this JVM lives: what gates, the summary and reruns ask for. The
 * rest is in the result files.
 */
sealed interface Ended {

    /**
     * Keeps what is to be kept of a verdict, also of the sub-tasks of one that passed where gates ask for these. The
     * agent is that of the verdict.
     */
    static Ended of(Verdict verdict, boolean withSubTasks, Optional<AgentInfo> agent) {
        EpisodeResult result = verdict.result();
        if (verdict instanceof Verdict.Passed passed) {
            return new Passed(
                    result.values(), withSubTasks ? result.subTasks() : idle(result), agent, passed.traceFile());
        }
        return verdict instanceof Verdict.Missed missed
                ? new Missed(missed)
                : new CouldNotRun(result, ((Verdict.CouldNotRun) verdict).trouble());
    }

    /** Its result; of one that passed without trace, and of its sub-tasks only what was kept. */
    EpisodeResult result(IndexedTask task, int trial);

    /** Where its trace is, for people; empty if it was not written. */
    default Optional<String> traceFile() {
        return Optional.empty();
    }

    /** Whether running it again can help, if it could not run. */
    default Trouble trouble() {
        return Trouble.EPISODE;
    }

    private static List<SubTaskScore> idle(EpisodeResult result) {
        return result.subTasks().stream()
                .filter(score -> score.idle().isPresent())
                .map(score -> new SubTaskScore(
                        score.subTask(), "", true, Map.of(), List.of(), Optional.empty(), List.of(), score.idle()))
                .toList();
    }

    /** One that passed, so that nobody will ask why; only why it took its time. */
    record Passed(
            Map<String, Double> values,
            List<SubTaskScore> subTasks,
            Optional<AgentInfo> agent,
            Optional<String> traceFile)
            implements Ended {

        @Override
        public EpisodeResult result(IndexedTask task, int trial) {
            return new EpisodeResult(
                    task.id(),
                    task.digest(),
                    trial,
                    Seeds.mix(task.seed(), trial),
                    agent,
                    Outcome.PASSED,
                    "",
                    values,
                    subTasks,
                    Optional.empty(),
                    false);
        }
    }

    /** One that missed, whose verdict is told again in a rerun. */
    record Missed(Verdict.Missed verdict) implements Ended {

        @Override
        public EpisodeResult result(IndexedTask task, int trial) {
            return verdict.result();
        }

        @Override
        public Optional<String> traceFile() {
            return verdict.traceFile();
        }
    }

    /** One that could not run, without the exception, which may hold a whole trace. */
    record CouldNotRun(EpisodeResult result, Trouble trouble) implements Ended {

        @Override
        public EpisodeResult result(IndexedTask task, int trial) {
            return result;
        }
    }
}
