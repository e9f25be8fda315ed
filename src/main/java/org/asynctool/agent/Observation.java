package org.asynctool.agent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.asynctool.world.ToolResult;

/**
 * What an agent sees before a turn: everything that came in since its last turn.
 *
 * @param virtualMillis the time at which the turn begins, in virtual milliseconds
 * @param issued the calls of the last turn in the order written, with the ids they got, refused ones
 *     included
 * @param results results that came in, in the order in which they did
 * @param requests requests that arrived; in the first turn the first request of each sub-task
 * @param pending ids of the calls that are asked and not back yet, in the order asked
 * @param woke why the last turn's wait ended; empty if there was none
 * @param nextCall the number of the next call: the first call of this turn gets the id {@code c} +
 *     this number, the second the one after, and so on
 * @param refusedAnswers answers of the last turn that were not taken, in the order written; their requests stay
 *     open
 * @param budget how many tokens are used and left; empty where the task has no limit of tokens
 */
@API(status = API.Status.STABLE)
public record Observation(
        long virtualMillis,
        List<Issued> issued,
        List<Delivery> results,
        List<UserRequest> requests,
        List<String> pending,
        Optional<Wake> woke,
        int nextCall,
        List<RefusedAnswer> refusedAnswers,
        Optional<Budget> budget) {

    /**
     * Copies the lists.
     *
     * @param virtualMillis the time at which the turn begins, in virtual milliseconds
     * @param issued the calls of the last turn in the order written, with the ids they got, refused ones
     *     included
     * @param results results that came in, in the order in which they did
     * @param requests requests that arrived; in the first turn the first request of each sub-task
     * @param pending ids of the calls that are asked and not back yet, in the order asked
     * @param woke why the last turn's wait ended; empty if there was none
     * @param nextCall the number of the next call: the first call of this turn gets the id {@code c} +
     *     this number, the second the one after, and so on
     * @param refusedAnswers answers of the last turn that were not taken, in the order written; their requests
     *     stay open
     * @param budget how many tokens are used and left; empty where the task has no limit of tokens
     */
    public Observation {
        issued = List.copyOf(issued);
        results = List.copyOf(results);
        requests = List.copyOf(requests);
        pending = List.copyOf(pending);
        refusedAnswers = List.copyOf(refusedAnswers);
    }

    /**
     * Makes an observation of an episode without a limit of tokens.
     *
     * @param virtualMillis the time at which the turn begins, in virtual milliseconds
     * @param issued the calls of the last turn in the order written
     * @param results results that came in, in the order in which they did
     * @param requests requests that arrived
     * @param pending ids of the calls that are asked and not back yet, in the order asked
     * @param woke why the last turn's wait ended; empty if there was none
     * @param nextCall the number of the next call
     * @param refusedAnswers answers of the last turn that were not taken
     */
    public Observation(
            long virtualMillis,
            List<Issued> issued,
            List<Delivery> results,
            List<UserRequest> requests,
            List<String> pending,
            Optional<Wake> woke,
            int nextCall,
            List<RefusedAnswer> refusedAnswers) {
        this(virtualMillis, issued, results, requests, pending, woke, nextCall, refusedAnswers, Optional.empty());
    }

    /**
     * What became of a call of the last turn.
     *
     * @param call id of the call
     * @param refusal why it was refused; empty if it was accepted
     */
    public record Issued(String call, Optional<Refusal> refusal) {}

    /**
     * Why a call was never accepted.
     *
     * @param kind the kind of refusal
     * @param message what was wrong and what was expected
     */
    public record Refusal(RefusalKind kind, String message) {}

    /**
     * An answer that was not taken.
     *
     * @param subTask the sub-task that it named
     * @param message what was wrong: there is no such sub-task, it is answered already, or the value cannot be
     */
    public record RefusedAnswer(String subTask, String message) {}

    /**
     * A result that came in.
     *
     * @param call id of the call
     * @param subTask the sub-task it was for
     * @param tool the tool
     * @param result the result
     * @param sentMillis when the call was accepted, in virtual milliseconds
     * @param cameMillis when the result came in, in virtual milliseconds
     * @param again whether the same result had come in before
     * @param validUntilMillis until when the result is valid, that moment included, in virtual
     *     milliseconds; empty for ever
     */
    public record Delivery(
            String call,
            String subTask,
            String tool,
            ToolResult result,
            long sentMillis,
            long cameMillis,
            boolean again,
            OptionalLong validUntilMillis) {

        /**
         * Makes the delivery of a result that stays valid for ever.
         *
         * @param call id of the call
         * @param subTask the sub-task it was for
         * @param tool the tool
         * @param result the result
         * @param sentMillis when the call was accepted, in virtual milliseconds
         * @param cameMillis when the result came in, in virtual milliseconds
         * @param again whether the same result had come in before
         */
        public Delivery(
                String call,
                String subTask,
                String tool,
                ToolResult result,
                long sentMillis,
                long cameMillis,
                boolean again) {
            this(call, subTask, tool, result, sentMillis, cameMillis, again, OptionalLong.empty());
        }
    }

    /** Why a wait ended. */
    public enum Wake {
        /** What was waited for is there. */
        CONDITION,
        /** A request arrived. */
        REQUEST,
        /** The time-out passed. */
        TIMEOUT,
        /** Nothing was pending, so there was nothing to wait for. */
        EMPTY,
        /** A limit was reached; the episode ends there, so only a trace shows it. */
        LIMIT
    }

    /** The kinds of refusal. */
    public enum RefusalKind {
        /** The arguments are not JSON or break the tool's schema. */
        MALFORMED,
        /** There is no such tool. */
        UNKNOWN_TOOL,
        /** There is no such sub-task, or it does not own the tool, or several do and none was named. */
        WRONG_SUBTASK,
        /** The sub-task is answered. */
        CLOSED,
        /** The tool's budget is used up. */
        BUDGET
    }
}
