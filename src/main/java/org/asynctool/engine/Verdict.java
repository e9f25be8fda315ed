package org.asynctool.engine;

import java.lang.ref.SoftReference;
import org.asynctool.agent.AgentInfo;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Scorecard;
import org.asynctool.trace.Trace;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What became of one trial. */
sealed interface Verdict {

    /** Tells the platform: by returning, or by what is thrown. */
    void report();

    /**
     * What is kept of an episode.
     *
     * @param card its metrics
     * @param seed seed of the trial
     * @param agent who ran it
     * @param trace what happened, for the text of a gate; given up when memory runs short
     */
    record Score(Scorecard card, long seed, AgentInfo agent, SoftReference<Trace> trace) {

        static Score of(Episode episode) {
            Trace trace = episode.trace();
            return new Score(
                    episode.scorecard(), trace.header().seed(), trace.header().agent(), new SoftReference<>(trace));
        }
    }

    /** Ran and succeeded. */
    record Passed(Score score) implements Verdict {

        @Override
        public void report() {}
    }

    /**
     * Ran and did not succeed.
     *
     * @param score its metrics
     * @param text why
     * @param counted whether it is left to the gates
     * @param rerun whether this is an earlier verdict, told again
     */
    record Missed(Score score, MissedText text, boolean counted, boolean rerun) implements Verdict {

        @Override
        public void report() {
            if (counted) {
                throw new TestAbortedException("missed: " + text.headline());
            }
            AssertionFailedError error = new AssertionFailedError(text.whole(), text.expected(), text.actual());
            error.setStackTrace(TrialRunner.NO_STACK);
            throw error;
        }

        Missed again() {
            return new Missed(score, text.again(), counted, true);
        }
    }

    /** Could not run; neither a success nor a miss. */
    record CouldNotRun(RuntimeException cause) implements Verdict {

        @Override
        public void report() {
            throw cause;
        }
    }
}
