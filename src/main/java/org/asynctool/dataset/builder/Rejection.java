package org.asynctool.dataset.builder;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Why a task was not kept.
 *
 * @param task id of the task
 * @param reason by which rule
 * @param text what was found and what was expected
 */
@API(status = API.Status.EXPERIMENTAL)
public record Rejection(String task, Reason reason, String text) {

    /** The rules, in the order in which they are looked at. */
    public enum Reason {
        /** It does not pass its audit. */
        AUDIT,
        /** An agent that knows the reference does not succeed. */
        UNSOLVED,
        /** Waiting well gains too little, or more than is plausible. */
        RATIO,
        /** It is nearly the same as one that was kept before. */
        ALIKE,
        /** A sub-task succeeds without a call. */
        GUESSED,
        /** A sub-task succeeds for an agent that draws its calls. */
        CHANCE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the task, the rule and what was found. */
    @Override
    public String toString() {
        return "task '" + task + "': " + reason.word() + ": " + text;
    }
}
