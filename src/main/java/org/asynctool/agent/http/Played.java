package org.asynctool.agent.http;

import java.util.List;
import org.asynctool.agent.Turn;

/**
 * A reply of a model as a turn, and what each of its tool calls became, so that each can be answered afterwards.
 *
 * @param turn the turn, not yet built
 * @param uses what became of the tool calls, in order
 * @param acts whether there is anything to do at all
 */
record Played(Turn.Builder turn, List<Use> uses, boolean acts) {

    /** A reply that does nothing. */
    static Played nothing() {
        return new Played(Turn.builder(), List.of(), false);
    }

    /** What became of a tool call. */
    sealed interface Use {

        /** What the provider calls the tool call. */
        String id();
    }

    /** Returns the tools of worlds that were called, in order, by the names that the model used. */
    List<String> called() {
        return uses.stream()
                .filter(Call.class::isInstance)
                .map(use -> ((Call) use).tool())
                .toList();
    }

    /** A call of a world's tool. */
    record Call(String id, String tool) implements Use {}

    /** An answer to a sub-task. */
    record Answer(String id, String subTask) implements Use {}

    /** The wait of the turn. */
    record Wait(String id) implements Use {}

    /** The end. */
    record Finish(String id) implements Use {}

    /** A wait or answer that cannot be taken. */
    record Refused(String id, String message) implements Use {}
}
