package org.asynctool.engine;

import java.lang.ref.SoftReference;
import java.util.Optional;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.report.EpisodeResult;
import org.asynctool.trace.Trace;
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
     * What happened in an episode, for the texts of gates.
     *
     * @param kept its trace; given up when memory runs short or many others came after it
     * @param file where it was written, for people; empty if it was not
     */
    record Evidence(SoftReference<Trace> kept, Optional<String> file) {

        Optional<Trace> trace() {
            return Optional.ofNullable(kept.get());
        }
    }

    /**
     * Ran and succeeded.
     *
     * @param result its line of the result file
     * @param evidence what happened
     */
    record Passed(EpisodeResult result, Evidence evidence) implements Verdict {

        @Override
        public void report() {}
    }

    /**
     * Ran and did not succeed.
     *
     * @param result its line of the result file
     * @param evidence what happened
     * @param text why
     * @param counted whether it is left to the gates
     */
    record Missed(EpisodeResult result, Evidence evidence, MissedText text, boolean counted) implements Verdict {

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
            return new Missed(result.asRerun(), evidence, text.again(), counted);
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
