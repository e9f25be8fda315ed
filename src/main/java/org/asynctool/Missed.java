package org.asynctool;

import org.apiguardian.api.API;

/**
 * What becomes of the test of a task that was missed: ran, and did not succeed. A task that could not run
 * is an error with every choice. The setting {@code asynctool.missed} overrules all classes of a run, for runs whose tasks
 * a {@link ReleaseGate} counts.
 */
@API(status = API.Status.STABLE)
public enum Missed {

    /**
     * {@link #COUNT} where a gate of the class bounds {@code task.success}, {@code subtask.success},
     * {@code trials.*} or {@code failure.*}, else {@link #FAIL}.
     */
    AUTO,

    /** The test fails. */
    FAIL,

    /**
     * The test is aborted, which build tools show as skipped, and the gates of the class decide. An error
     * without a gate that {@link #AUTO} looks for. Where the gates are not judged, because not all tasks
     * of the class were selected, nobody would count the task: then its test fails.
     */
    COUNT
}
