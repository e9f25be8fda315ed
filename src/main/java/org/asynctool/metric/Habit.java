package org.asynctool.metric;

import org.apiguardian.api.API;
import org.asynctool.json.StrictObject;

/** What a sub-task shows of the agent's ways, whether it succeeded or not. */
@API(status = API.Status.STABLE)
public enum Habit {
    /** The agent waited while a step of the sub-task was ready. */
    IDLE_WHILE_READY,
    /** The agent repeated a call whose result it knew and that nothing had changed since. */
    REDUNDANT_CALL,
    /** The agent made a call before what it depends on was known, and made up for it later. */
    DEPENDENCY_VIOLATION;

    /**
     * Returns the name that users see.
     *
     * @return for example {@code idle-while-ready}
     */
    public String word() {
        return StrictObject.word(this);
    }

    /**
     * Returns the metric that counts it.
     *
     * @return for example {@code habit.idle-while-ready}
     */
    public String metric() {
        return "habit." + word();
    }
}
