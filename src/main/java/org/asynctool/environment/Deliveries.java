package org.asynctool.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asynctool.agent.Observation;
import org.asynctool.task.Fault;
import org.asynctool.trace.TraceEvent;
import org.asynctool.world.ToolResult;
import tools.jackson.databind.JsonNode;

/** Holds accepted calls pending, lets worlds execute them and delivers their results. */
final class Deliveries {

    private final WorldSet worlds;
    private final Inbox inbox;
    private final TraceLog log;
    private final Validity validity;
    private final Schedule schedule = new Schedule();
    private final Map<String, PendingCall> pending = new LinkedHashMap<>();
    private long resultBytes;

    Deliveries(WorldSet worlds, Inbox inbox, TraceLog log, Validity validity) {
        this.worlds = worlds;
        this.inbox = inbox;
        this.log = log;
        this.validity = validity;
    }

    /** Takes a call and returns when it will be over. */
    long accept(PendingCall call) {
        pending.put(call.id(), call);
        if (call.executesAtStart() && !call.meets(Fault.Kind.ERROR)) {
            executeSilently(call, call.sentMillis());
        }
        return schedule.add(call);
    }

    List<String> pending() {
        return List.copyOf(pending.keySet());
    }

    boolean isPending(String call) {
        return pending.containsKey(call);
    }

    boolean nothingPending() {
        return pending.isEmpty();
    }

    long nextMillis() {
        return schedule.nextMillis();
    }

    long resultBytes() {
        return resultBytes;
    }

    Map<String, Map<String, JsonNode>> states() {
        return worlds.states();
    }

    /** Lets everything happen that is due at an instant. */
    void happen(long virtualMillis) {
        while (schedule.nextMillis() == virtualMillis) {
            Schedule.Due due = schedule.take();
            switch (due.what()) {
                case EXECUTE -> executeSilently(due.call(), virtualMillis);
                case RESULT -> {
                    if (executesWithResult(due.call())) {
                        due.call().execute(worlds, virtualMillis);
                    }
                    pending.remove(due.call().id());
                    deliver(due.call(), virtualMillis, false);
                }
                case AGAIN -> deliver(due.call(), virtualMillis, true);
            }
        }
    }

    /** Lets worlds execute what is still pending, in order, for their state alone. */
    void completeRest() {
        while (!schedule.isEmpty()) {
            long virtualMillis = schedule.nextMillis();
            Schedule.Due due = schedule.take();
            if (due.what() == Schedule.What.EXECUTE
                    || due.what() == Schedule.What.RESULT && executesWithResult(due.call())) {
                executeSilently(due.call(), virtualMillis);
            }
        }
    }

    /** A time-out comes apart from the execution, and a call that met an error is not executed at all. */
    private static boolean executesWithResult(PendingCall call) {
        return !call.executed() && !call.meets(Fault.Kind.ERROR) && !call.meets(Fault.Kind.TIMEOUT);
    }

    private void executeSilently(PendingCall call, long virtualMillis) {
        if (!call.executed()) {
            call.execute(worlds, virtualMillis);
            log.add(new TraceEvent.Executed(virtualMillis, call.id()));
        }
    }

    /** What an agent does with its copy must change neither the trace nor the world. */
    private static ToolResult ownCopy(ToolResult result) {
        return new ToolResult(result.value().deepCopy(), result.error());
    }

    private void deliver(PendingCall call, long virtualMillis, boolean again) {
        WorldSet.Given delivered = call.delivered();
        ToolResult result = delivered.result();
        resultBytes += delivered.bytes();
        Optional<Fault.Kind> fault = call.plan().fault().map(Fault::kind);
        log.add(new TraceEvent.ResultCame(virtualMillis, call.id(), result.value(), result.error(), fault, again));
        inbox.result(new Observation.Delivery(
                call.id(),
                call.tool().subTask(),
                call.tool().name(),
                ownCopy(result),
                call.sentMillis(),
                virtualMillis,
                again,
                result.error() ? OptionalLong.empty() : validity.untilMillis(call)));
    }
}
