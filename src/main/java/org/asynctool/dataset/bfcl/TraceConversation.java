package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.task.Fault;
import org.asynctool.task.SubTask;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.CallRefused;
import org.asynctool.trace.TraceEvent.Executed;
import org.asynctool.trace.TraceEvent.RequestArrived;
import org.asynctool.trace.TraceEvent.ResultCame;
import tools.jackson.databind.JsonNode;

/**
 * Reads the conversation of one sub-task out of a trace. A request is a turn; a turn of the agent with calls for the
 * sub-task is a step. Calls stand in the order in which their world executed them. A call that was refused, or that a
 * fault kept from its world, is one that failed.
 */
final class TraceConversation {

    private final SubTask task;
    private final String subTask;
    private final List<List<RecordedCall>> turns = new ArrayList<>(List.of(new ArrayList<>()));
    private final Map<String, CallAccepted> pending = new HashMap<>();
    private final Set<Integer> steps = new LinkedHashSet<>();
    private boolean ended;

    private TraceConversation(SubTask task) {
        this.task = task;
        this.subTask = task.id();
    }

    static Conversation of(Trace trace, SubTask subTask) {
        TraceConversation conversation = new TraceConversation(subTask);
        trace.events().forEach(conversation::add);
        return new Conversation(conversation.turns);
    }

    private void add(TraceEvent event) {
        if (event instanceof RequestArrived arrived && arrived.subTask().equals(subTask)) {
            arrive();
        } else if (event instanceof CallAccepted call && call.subTask().equals(subTask)) {
            if (isWithinLimit(call.turn())) {
                pending.put(call.call(), call);
            }
        } else if (event instanceof CallRefused call && call.subTask().equals(Optional.of(subTask))) {
            if (isWithinLimit(call.turn())) {
                executed(new FailedCall(call.message()));
            }
        } else if (event instanceof Executed done) {
            executed(done.call(), false);
        } else if (event instanceof ResultCame result) {
            executed(result.call(), result.fault().equals(Optional.of(Fault.Kind.ERROR)));
        }
    }

    private void arrive() {
        ended |= steps.size() >= Conversation.MOST_STEPS;
        if (!ended) {
            turns.add(new ArrayList<>());
            steps.clear();
        }
    }

    private boolean isWithinLimit(int turn) {
        if (!ended && (steps.contains(turn) || steps.size() < Conversation.MOST_STEPS)) {
            steps.add(turn);
            return true;
        }
        return false;
    }

    private void executed(String id, boolean kept) {
        CallAccepted call = pending.remove(id);
        if (call != null) {
            executed(kept ? new FailedCall("a fault") : new PythonCall(tool(call), List.of(), arguments(call)));
        }
    }

    private void executed(RecordedCall call) {
        turns.get(turns.size() - 1).add(call);
    }

    /** Agents may know a tool as {@code <world>_<name>}. */
    private String tool(CallAccepted call) {
        String prefix = call.world() + "_";
        boolean own = task.tools().isEmpty() || task.tools().containsKey(call.tool());
        return own || !call.tool().startsWith(prefix)
                ? call.tool()
                : call.tool().substring(prefix.length());
    }

    private static Map<String, JsonNode> arguments(CallAccepted call) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        call.arguments().properties().forEach(member -> arguments.put(member.getKey(), member.getValue()));
        return arguments;
    }
}
