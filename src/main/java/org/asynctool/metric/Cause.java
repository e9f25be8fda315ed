package org.asynctool.metric;

import org.apiguardian.api.API;
import org.asynctool.json.StrictObject;

/**
 * Why a sub-task failed. Each failed sub-task has one cause: the first of these that applies.
 *
 * <p>A step counts as <em>open</em> here if no call holds it at the end of the episode.
 */
@API(status = API.Status.STABLE)
public enum Cause {
    /** It called a tool that does not exist, and a step is open. */
    UNKNOWN_TOOL,
    /** A call of it could not be read or broke its tool's schema, and a step is open. */
    MALFORMED_CALL,
    /** A call that one of its open steps needed was made for another sub-task. */
    TOOL_CONFUSION,
    /** An open step was called before what it depends on was known. */
    DEPENDENCY_VIOLATION,
    /** A call with the tool of an open step had a value that stands nowhere. */
    HALLUCINATED_ARGUMENT,
    /** The agent neither acted nor waited for anything before the sub-task was answered. */
    STALLED,
    /** A step was ready through the whole second half of the episode, and nothing was done for the sub-task. */
    NEGLECT,
    /** A limit ended the episode before the sub-task was answered, or a budget refused what an open step needed. */
    LIMIT,
    /** It was answered, or the episode finished, with a step ready or a result outstanding. */
    PREMATURE_FINISH,
    /** None of these: what it did, answered or left behind is not what was asked for. */
    WRONG_RESULT;

    /**
     * Returns the name that users see.
     *
     * @return for example {@code unknown-tool}
     */
    public String word() {
        return StrictObject.word(this);
    }

    /**
     * Returns the metric that counts it.
     *
     * @return for example {@code failure.unknown-tool}
     */
    public String metric() {
        return "failure." + word();
    }
}
