package org.asynctool.agent;

import java.util.Locale;
import org.apiguardian.api.API;

/** What a {@link FlawedAgent} does wrong: one flaw for each cause of failure and for each habit of the diagnosis. */
@API(status = API.Status.EXPERIMENTAL)
public enum Flaw {
    /** Calls a tool that does not exist in place of one that it needs. */
    UNKNOWN_TOOL,
    /** Breaks the schema of a tool that it needs. */
    MALFORMED_CALL,
    /** Makes a call that one sub-task needs for another one. Takes two sub-tasks. */
    TOOL_CONFUSION,
    /** Makes a call before what it depends on is known, and never again. Takes a dependency. */
    DEPENDENCY_VIOLATION,
    /** Invents an argument. Takes a text or number among the arguments of a first step. */
    HALLUCINATED_ARGUMENT,
    /** Does nothing any more before all is answered. */
    STALLED,
    /** Forgets a sub-task and finishes. */
    NEGLECT,
    /** Goes on and on with a sub-task until a limit ends the episode. */
    LIMIT,
    /** Answers before anything is done. */
    PREMATURE_FINISH,
    /** Does everything and gives a wrong answer. Takes a goal that asks for one. */
    WRONG_RESULT,
    /** Waits before it begins, and does everything well then. */
    IDLE_WHILE_READY,
    /** Asks once for what it knows. Takes a read-only step. */
    REDUNDANT_CALL,
    /** Makes a call before what it depends on is known, and again when it is. Takes a read-only step with a reference. */
    RECOVERED_DEPENDENCY_VIOLATION;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
