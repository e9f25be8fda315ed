package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.report.EpisodeResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What became of one trial. */
sealed interface Verdict {

    /** For exceptions whose message says everything: the way through this engine is no news. */
    StackTraceElement[] NO_STACK = {};

    /** The line of the result file. */
    EpisodeResult result();

    /** Tells the platform: by returning, or by what is thrown. */
    void report();

    /**
     * Ran and succeeded.
     *
     * @param result its line of the result file
     * @param traceFile where its trace was written, for people; empty if it was not
     */
    record Passed(EpisodeResult result, Optional<String> traceFile) implements Verdict {

        @Override
        public void report() {}
    }

    /**
     * Ran and did not succeed.
     *
     * @param result its line of the result file
     * @param traceFile where its trace was written, for people; empty if it was not
     * @param text why
     * @param counted whether it is left to the gates
     */
    record Missed(EpisodeResult result, Optional<String> traceFile, MissedText text, boolean counted)
            implements Verdict {

        @Override
        public void report() {
            if (counted) {
                throw new TestAbortedException("missed: " + text.headline());
            }
            AssertionFailedError error = new AssertionFailedError(text.whole(), text.expected(), text.actual());
            error.setStackTrace(NO_STACK);
            throw error;
        }

        /** The same, told a second time. */
        Missed again() {
            return new Missed(result.asRerun(), traceFile, text.again(), counted);
        }

        /** The same, with less to tell. */
        Missed brief() {
            return new Missed(result, traceFile, text.brief(), counted);
        }
    }

    /**
     * Could not run; neither a success nor a miss.
     *
     * @param result its line of the result file
     * @param cause what is thrown
     */
    record CouldNotRun(EpisodeResult result, RuntimeException cause) implements Verdict {

        /** A broken agent or world may do better in a rerun, what is set up wrongly does not. */
        Trouble trouble() {
            return cause instanceof CouldNotRunException ? Trouble.EPISODE : Trouble.SETUP;
        }

        @Override
        public void report() {
            throw cause;
        }
    }
}
