package org.asynctool.trace;

import java.util.List;
import org.asynctool.agent.Observation;
import org.asynctool.json.StrictObject;
import org.asynctool.task.Fault;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.CallRefused;
import org.asynctool.trace.TraceEvent.Executed;
import org.asynctool.trace.TraceEvent.ResultCame;
import tools.jackson.databind.node.ObjectNode;

/** Events in the life of a call. */
final class CallForms {

    static final List<EventForm<?>> ALL = List.of(
            new EventForm<>("call", CallAccepted.class, CallForms::writeAccepted, CallForms::readAccepted),
            new EventForm<>("refused", CallRefused.class, CallForms::writeRefused, CallForms::readRefused),
            new EventForm<>("executed", Executed.class, CallForms::writeExecuted, CallForms::readExecuted),
            new EventForm<>("result", ResultCame.class, CallForms::writeResult, CallForms::readResult));

    private CallForms() {}

    private static void writeAccepted(CallAccepted event, ObjectNode json) {
        json.put("call", event.call())
                .put("turn", event.turn())
                .put("subTask", event.subTask())
                .put("tool", event.tool())
                .put("world", event.world());
        FormParts.flag(json, "readOnly", event.readOnly());
        json.set("arguments", event.arguments());
        if (!event.canonical().equals(event.arguments())) {
            json.set("canonical", event.canonical());
        }
    }

    private static CallAccepted readAccepted(long at, StrictObject json) {
        ObjectNode arguments = json.object("arguments");
        return new CallAccepted(
                at,
                json.text("call"),
                json.smallCount("turn"),
                json.text("subTask"),
                json.text("tool"),
                json.text("world"),
                json.flag("readOnly"),
                arguments,
                json.has("canonical") ? json.object("canonical") : arguments);
    }

    private static void writeRefused(CallRefused event, ObjectNode json) {
        json.put("call", event.call()).put("turn", event.turn());
        event.subTask().ifPresent(subTask -> json.put("subTask", subTask));
        json.put("tool", event.tool());
        json.set("arguments", event.arguments());
        json.put("kind", StrictObject.word(event.kind())).put("message", event.message());
    }

    private static CallRefused readRefused(long at, StrictObject json) {
        return new CallRefused(
                at,
                json.text("call"),
                json.smallCount("turn"),
                json.optionalText("subTask"),
                json.text("tool"),
                json.value("arguments"),
                json.constant("kind", Observation.RefusalKind.class),
                json.text("message"));
    }

    private static void writeExecuted(Executed event, ObjectNode json) {
        json.put("call", event.call());
    }

    private static Executed readExecuted(long at, StrictObject json) {
        return new Executed(at, json.text("call"));
    }

    private static void writeResult(ResultCame event, ObjectNode json) {
        json.put("call", event.call());
        json.set("result", event.result());
        FormParts.flag(json, "error", event.error());
        event.fault().ifPresent(fault -> json.put("fault", StrictObject.word(fault)));
        FormParts.flag(json, "again", event.again());
    }

    private static ResultCame readResult(long at, StrictObject json) {
        return new ResultCame(
                at,
                json.text("call"),
                json.value("result"),
                json.flag("error"),
                json.optionalConstant("fault", Fault.Kind.class),
                json.flag("again"));
    }
}
