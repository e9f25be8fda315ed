package org.asynctool.metric;

import java.util.Optional;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.CallRefused;
import org.asynctool.trace.TraceEvent.ResultCame;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A call with everything that became of it. */
final class LoggedCall {

    /** What matching made of a call. */
    enum Match {
        /** It held a step; a failure may have opened the step again. */
        HELD,
        /** It matched a step whose predecessors were not all done. */
        PREMATURE,
        /** It matched no step that was open. */
        EXTRA,
        /** It was refused. */
        NONE
    }

    /** The argument that every tool gets added, by which an agent names the sub-task. */
    private static final String ADDED_ARGUMENT = "subtask";

    final String id;
    final int turn;
    final long sentMillis;

    /** The sub-task it named; empty if it named none. */
    final String subTask;

    final String tool;
    final String world;
    final boolean readOnly;

    /** Canonical arguments of an accepted call, arguments as sent of a refused one. */
    final JsonNode arguments;

    final Optional<RefusalKind> refusal;

    /** Why it was refused, for people; empty if it was not. */
    final String refusalMessage;

    /** How often its world was written to so far; a refused call meets no world. */
    final WorldVersion writes;

    /** How often its world had been written to when it was accepted. */
    final int versionWhenSent;

    /** How often its world had been written to when it had been executed; -1 before. */
    int versionWhenExecuted = -1;

    /** When its result came first; {@link VirtualTime#NEVER} if it never did. */
    long cameMillis = VirtualTime.NEVER;

    /** Until when its result is valid, that moment included. */
    long expiresMillis = VirtualTime.NEVER;

    JsonNode result = MissingNode.getInstance();

    /** Number of the turn whose observation first had the result; 0 for none. */
    int seenTurn;

    Match match = Match.NONE;

    /** The step that it held or matched too early. */
    @Nullable
    StepPlan step;

    /** The open step of another sub-task that it would have fitted, where it fitted none of its own. */
    Optional<StepOfSubTask> meantFor = Optional.empty();

    private boolean error;
    private boolean faulty;

    LoggedCall(CallAccepted call, WorldVersion writes) {
        this.writes = writes;
        versionWhenSent = writes.number;
        id = call.call();
        turn = call.turn();
        sentMillis = call.virtualMillis();
        subTask = call.subTask();
        tool = call.tool();
        world = call.world();
        readOnly = call.readOnly();
        arguments = call.canonical();
        refusal = Optional.empty();
        refusalMessage = "";
    }

    LoggedCall(CallRefused call) {
        writes = new WorldVersion("", "");
        versionWhenSent = 0;
        id = call.call();
        turn = call.turn();
        sentMillis = call.virtualMillis();
        subTask = call.subTask().orElse("");
        tool = call.tool();
        world = "";
        readOnly = true;
        arguments = withoutSubTask(call.arguments());
        refusal = Optional.of(call.kind());
        refusalMessage = call.message();
    }

    private static JsonNode withoutSubTask(JsonNode arguments) {
        if (!arguments.has(ADDED_ARGUMENT)) {
            return arguments;
        }
        ObjectNode copy = arguments.asObject().deepCopy();
        copy.remove(ADDED_ARGUMENT);
        return copy;
    }

    void came(ResultCame event) {
        cameMillis = event.virtualMillis();
        result = event.result();
        error = event.error();
        faulty = event.faulty();
    }

    boolean accepted() {
        return refusal.isEmpty();
    }

    /** Whether its result came at some time of the episode. */
    boolean came() {
        return cameMillis != VirtualTime.NEVER;
    }

    boolean isError() {
        return error;
    }

    /** Whether its result came and is a fault's, or an error where the reference has none. */
    boolean failed() {
        return faulty || error && !(step != null && step.run().error());
    }

    /** Whether its result came and is no failure. */
    boolean cameWell() {
        return came() && !failed();
    }
}
