package org.asynctool.engine;

import org.asynctool.metric.Scorecard;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What became of one trial. */
sealed interface Verdict {

    /** Reports it the way the platform is told: by returning or by what is thrown. */
    void report() throws Throwable;

    /** One word for the console and the report entries. */
    String word();

    /** Ran and succeeded. */
    record Passed(Scorecard scorecard) implements Verdict {

        @Override
        public void report() {}

        @Override
        public String word() {
            return "passed";
        }
    }

    /**
     * Ran and did not succeed.
     *
     * @param scorecard its metrics
     * @param text why
     * @param counted whether it is left to the gates
     */
    record NotSucceeded(Scorecard scorecard, MissedText text, boolean counted) implements Verdict {

        @Override
        public void report() {
            if (counted) {
                throw new TestAbortedException("missed: " + text.headline());
            }
            AssertionFailedError error =
                    new AssertionFailedError(text.whole(), text.expected(), text.actual());
            error.setStackTrace(new StackTraceElement[0]);
            throw error;
        }

        @Override
        public String word() {
            return "missed";
        }

        /** The same, told a second time. */
        NotSucceeded again() {
            return new NotSucceeded(scorecard, text.again(), counted);
        }
    }

    /** Could not run; neither a success nor a miss. */
    record CouldNotRun(Throwable cause) implements Verdict {

        @Override
        public void report() throws Throwable {
            throw cause;
        }

        @Override
        public String word() {
            return "error";
        }
    }
}
