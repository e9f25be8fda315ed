package org.asynctool.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.AgentInfo;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.time.Seeds;

/**
 * What is kept of a trial that has ended, as long as this JVM lives: what gates, the summary and reruns ask for. The
 * rest is in the result files.
 */
sealed interface Ended {

    /** Keeps what is to be kept of a verdict. */
    static Ended of(Verdict verdict) {
        EpisodeResult result = verdict.result();
        if (verdict instanceof Verdict.Passed passed) {
            return new Passed(result.values(), result.agent(), passed.traceFile());
        }
        return verdict instanceof Verdict.Missed missed ? new Missed(missed) : new CouldNotRun(result);
    }

    /** Its result; of one that passed without sub-tasks and trace. */
    EpisodeResult result(IndexedTask task, int trial);

    /** Where its trace is, for people; empty if it was not written. */
    default Optional<String> traceFile() {
        return Optional.empty();
    }

    /** One that passed, so that nobody will ask why. */
    record Passed(Map<String, Double> values, Optional<AgentInfo> agent, Optional<String> traceFile)
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
                    List.of(),
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
    record CouldNotRun(EpisodeResult result) implements Ended {

        @Override
        public EpisodeResult result(IndexedTask task, int trial) {
            return result;
        }
    }
}
