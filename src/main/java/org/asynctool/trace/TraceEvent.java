package org.asynctool.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.task.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One thing that happened in an episode. All times are virtual milliseconds. */
@API(status = API.Status.STABLE)
public sealed interface TraceEvent {

    /**
     * Returns when it happened.
     *
     * @return virtual milliseconds since the episode began
     */
    long virtualMillis();

    /**
     * A turn began with an observation.
     *
     * @param virtualMillis when the turn began
     * @param number number of the turn, from 1
     * @param effectMillis when it took effect: its beginning + think time
     * @param seen ids of the calls whose results were in the observation, in order of arrival
     * @param woke why the last turn's wait ended; empty if there was none
     * @param usage the tokens that the turn cost; empty where the agent did not say
     * @param shortened how many earlier results and messages the agent took out of its context, in part or in
     *     full, since the turn before; empty where it did not say
     */
    record TurnBegan(
            long virtualMillis,
            int number,
            long effectMillis,
            List<String> seen,
            Optional<Observation.Wake> woke,
            Optional<Usage> usage,
            OptionalInt shortened)
            implements TraceEvent {
        /**
         * Copies what was seen.
         *
         * @param virtualMillis when the turn began
         * @param number number of the turn, from 1
         * @param effectMillis when it took effect: its beginning + think time
         * @param seen ids of the calls whose results were in the observation, in order of arrival
         * @param woke why the last turn's wait ended; empty if there was none
         * @param usage the tokens that the turn cost; empty where the agent did not say
         * @param shortened how many earlier results and messages the agent took out of its context, in part or in
         *     full, since the turn before; empty where it did not say
         */
        public TurnBegan {
            seen = List.copyOf(seen);
        }

        /**
         * Tells of a turn whose cost is not known.
         *
         * @param virtualMillis when the turn began
         * @param number number of the turn, from 1
         * @param effectMillis when it took effect: its beginning + think time
         * @param seen ids of the calls whose results were in the observation, in order of arrival
         * @param woke why the last turn's wait ended; empty if there was none
         */
        public TurnBegan(
                long virtualMillis, int number, long effectMillis, List<String> seen, Optional<Observation.Wake> woke) {
            this(virtualMillis, number, effectMillis, seen, woke, Optional.empty());
        }

        /**
         * Tells of a turn of an agent that did not say what it took out of its context.
         *
         * @param virtualMillis when the turn began
         * @param number number of the turn, from 1
         * @param effectMillis when it took effect: its beginning + think time
         * @param seen ids of the calls whose results were in the observation, in order of arrival
         * @param woke why the last turn's wait ended; empty if there was none
         * @param usage the tokens that the turn cost; empty where the agent did not say
         */
        public TurnBegan(
                long virtualMillis,
                int number,
                long effectMillis,
                List<String> seen,
                Optional<Observation.Wake> woke,
                Optional<Usage> usage) {
            this(virtualMillis, number, effectMillis, seen, woke, usage, OptionalInt.empty());
        }
    }

    /**
     * A call was accepted.
     *
     * @param virtualMillis the effect of its turn
     * @param call id of the call
     * @param turn number of its turn
     * @param subTask the sub-task it is for
     * @param tool the tool, by the name that agents use
     * @param world name of the world that owns it
     * @param readOnly whether the tool leaves its world as it is
     * @param arguments the arguments as sent, without {@code subtask}
     * @param canonical the same with schema defaults filled in; equal to {@code arguments} where there
     *     are none to fill in
     */
    record CallAccepted(
            long virtualMillis,
            String call,
            int turn,
            String subTask,
            String tool,
            String world,
            boolean readOnly,
            ObjectNode arguments,
            ObjectNode canonical)
            implements TraceEvent {}

    /**
     * A call was refused.
     *
     * @param virtualMillis the effect of its turn
     * @param call id of the call
     * @param turn number of its turn
     * @param subTask the sub-task it named; empty if it named none
     * @param tool the tool it named
     * @param arguments the arguments as sent; a text if they were not JSON
     * @param kind why it was refused
     * @param message what was wrong and what was expected
     */
    record CallRefused(
            long virtualMillis,
            String call,
            int turn,
            Optional<String> subTask,
            String tool,
            JsonNode arguments,
            Observation.RefusalKind kind,
            String message)
            implements TraceEvent {}

    /**
     * A world executed a call at another moment than its result came: written for tools that execute at
     * the start, for time-outs, for lost results, and for calls still pending at the end.
     *
     * @param virtualMillis when
     * @param call id of the call
     */
    record Executed(long virtualMillis, String call) implements TraceEvent {}

    /**
     * A result came in.
     *
     * @param virtualMillis when
     * @param call id of the call
     * @param result the value
     * @param error whether the value tells of an error
     * @param fault the fault that met the call; empty for none
     * @param again whether the same result had come in before
     */
    record ResultCame(
            long virtualMillis, String call, JsonNode result, boolean error, Optional<Fault.Kind> fault, boolean again)
            implements TraceEvent {

        /**
         * Returns whether this result is a failure by itself: a fault that delivers an error.
         *
         * @return whether a fault made this result an error
         */
        public boolean faulty() {
            return fault.isPresent() && (fault.get() == Fault.Kind.ERROR || fault.get() == Fault.Kind.TIMEOUT);
        }
    }

    /**
     * A further request arrived; the first of each sub-task is there from the beginning.
     *
     * @param virtualMillis when
     * @param subTask the sub-task
     * @param request its number, from 0
     */
    record RequestArrived(long virtualMillis, String subTask, int request) implements TraceEvent {}

    /**
     * The agent answered a request.
     *
     * @param virtualMillis when
     * @param subTask the sub-task
     * @param request number of the request, from 0
     * @param value the answer
     */
    record Answered(long virtualMillis, String subTask, int request, JsonNode value) implements TraceEvent {}

    /**
     * The agent waited. Written when the wait ends.
     *
     * @param virtualMillis when the wait ended
     * @param fromMillis when it began
     * @param kind what was to end it
     * @param calls ids of the calls waited for
     * @param timeoutMillis its time-out; empty for none
     * @param woke why it ended
     */
    record Waited(
            long virtualMillis,
            long fromMillis,
            Turn.Wait.Kind kind,
            List<String> calls,
            OptionalLong timeoutMillis,
            Observation.Wake woke)
            implements TraceEvent {
        /**
         * Copies the calls waited for.
         *
         * @param virtualMillis when the wait ended
         * @param fromMillis when it began
         * @param kind what was to end it
         * @param calls ids of the calls waited for
         * @param timeoutMillis its time-out; empty for none
         * @param woke why it ended
         */
        public Waited {
            calls = List.copyOf(calls);
        }
    }

    /**
     * An answer changed nothing, since its sub-task does not exist or was answered already.
     *
     * @param virtualMillis when
     * @param subTask the sub-task it named
     * @param value the answer
     * @param message what was wrong
     */
    record AnswerRefused(long virtualMillis, String subTask, JsonNode value, String message) implements TraceEvent {}
}
