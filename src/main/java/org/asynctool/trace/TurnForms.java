package org.asynctool.trace;

import java.util.List;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.json.StrictObject;
import org.asynctool.trace.TraceEvent.AnswerRefused;
import org.asynctool.trace.TraceEvent.Answered;
import org.asynctool.trace.TraceEvent.RequestArrived;
import org.asynctool.trace.TraceEvent.TurnBegan;
import org.asynctool.trace.TraceEvent.Waited;
import tools.jackson.databind.node.ObjectNode;

/** Events of the agent's turns and of the conversation. */
final class TurnForms {

    static final List<EventForm<?>> ALL = List.of(
            new EventForm<>("turn", TurnBegan.class, TurnForms::writeTurn, TurnForms::readTurn),
            new EventForm<>("wait", Waited.class, TurnForms::writeWait, TurnForms::readWait),
            new EventForm<>("request", RequestArrived.class, TurnForms::writeRequest, TurnForms::readRequest),
            new EventForm<>("answer", Answered.class, TurnForms::writeAnswer, TurnForms::readAnswer),
            new EventForm<>("answer-refused", AnswerRefused.class, TurnForms::writeRefused, TurnForms::readRefused));

    private TurnForms() {}

    private static void writeTurn(TurnBegan event, ObjectNode json) {
        json.put("turn", event.number()).put("effect", event.effectMillis());
        FormParts.texts(json, "seen", event.seen());
        event.woke().ifPresent(woke -> json.put("woke", StrictObject.word(woke)));
        event.usage().ifPresent(usage -> CostForms.write(usage, json.putObject("usage")));
        event.shortened().ifPresent(shortened -> json.put("shortened", shortened));
    }

    private static TurnBegan readTurn(long at, StrictObject json) {
        return new TurnBegan(
                at,
                json.smallCount("turn"),
                json.count("effect"),
                json.optionalTexts("seen"),
                json.optionalConstant("woke", Observation.Wake.class),
                json.optionalChild("usage").map(CostForms::readUsage),
                json.optionalSmallCount("shortened"));
    }

    private static void writeWait(Waited event, ObjectNode json) {
        json.put("from", event.fromMillis()).put("for", StrictObject.word(event.kind()));
        FormParts.texts(json, "calls", event.calls());
        event.timeoutMillis().ifPresent(timeout -> json.put("timeout", timeout));
        json.put("woke", StrictObject.word(event.woke()));
    }

    private static Waited readWait(long at, StrictObject json) {
        return new Waited(
                at,
                json.count("from"),
                json.constant("for", Turn.Wait.Kind.class),
                json.optionalTexts("calls"),
                json.optionalCount("timeout"),
                json.constant("woke", Observation.Wake.class));
    }

    private static void writeRequest(RequestArrived event, ObjectNode json) {
        json.put("subTask", event.subTask()).put("request", event.request());
    }

    private static RequestArrived readRequest(long at, StrictObject json) {
        return new RequestArrived(at, json.text("subTask"), json.smallCount("request"));
    }

    private static void writeAnswer(Answered event, ObjectNode json) {
        json.put("subTask", event.subTask()).put("request", event.request());
        json.set("value", event.value());
    }

    private static Answered readAnswer(long at, StrictObject json) {
        return new Answered(at, json.text("subTask"), json.smallCount("request"), json.value("value"));
    }

    private static void writeRefused(AnswerRefused event, ObjectNode json) {
        json.put("subTask", event.subTask());
        json.set("value", event.value());
        json.put("message", event.message());
    }

    private static AnswerRefused readRefused(long at, StrictObject json) {
        return new AnswerRefused(at, json.text("subTask"), json.value("value"), json.text("message"));
    }
}
