package org.asynctool.agent.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.agent.Turn;
import org.asynctool.agent.http.Played.Use;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a model's tool calls into a turn. */
final class ReplyPlayer {

    private static final double MOST_SECONDS = 1e9;

    private final ProtocolTools protocol;
    private final ToolNames names;

    ReplyPlayer(ProtocolTools protocol, ToolNames names) {
        this.protocol = protocol;
        this.names = names;
    }

    /** Plays the tool calls of a reply, in order. A turn that finishes does not wait; one wait is enough. */
    Played play(Reply reply) {
        Turn.Builder turn = Turn.builder();
        List<Use> uses = new ArrayList<>();
        boolean finishes = reply.calls().stream().anyMatch(call -> call.name().equals(protocol.finishName()));
        boolean rests = finishes;
        for (ToolUse call : reply.calls()) {
            Use use = use(call, turn, rests);
            rests |= use instanceof Played.Wait;
            uses.add(use);
        }
        if (finishes) {
            turn.finish();
        }
        return new Played(turn, uses, !uses.isEmpty());
    }

    private Use use(ToolUse call, Turn.Builder turn, boolean rests) {
        if (call.name().equals(protocol.finishName())) {
            return new Played.Finish(call.id());
        }
        if (call.name().equals(protocol.waitName())) {
            return rests ? new Played.Refused(call.id(), "this reply waits or finishes already") : await(call, turn);
        }
        if (call.name().equals(protocol.answerName())) {
            return answer(call, turn);
        }
        turn.callText(names.own(call.name()), Arguments.text(call.arguments()));
        return new Played.Call(call.id(), call.name());
    }

    private static Use answer(ToolUse call, Turn.Builder turn) {
        Optional<ObjectNode> arguments = Arguments.object(call.arguments());
        JsonNode subTask = arguments.map(given -> given.path("subtask")).orElse(null);
        JsonNode value = arguments.map(given -> given.get("answer")).orElse(null);
        if (subTask == null || !subTask.isString() || value == null) {
            return new Played.Refused(
                    call.id(), "expected {\"subtask\": id of the sub-task, \"answer\": any JSON value}");
        }
        turn.answer(subTask.stringValue(), value);
        return new Played.Answer(call.id(), subTask.stringValue());
    }

    private static Use await(ToolUse call, Turn.Builder turn) {
        Optional<ObjectNode> arguments = Arguments.object(call.arguments());
        if (arguments.isEmpty() || !ask(arguments.get(), turn)) {
            return new Played.Refused(
                    call.id(),
                    "expected {\"for\": \"any\", \"all\" or \"calls\", \"calls\": ids of calls (with \"calls\" only),"
                            + " \"timeout_seconds\": a number above 0 (may be left out)}");
        }
        return new Played.Wait(call.id());
    }

    /** Asks for the wait; false if it cannot be. */
    private static boolean ask(ObjectNode given, Turn.Builder turn) {
        JsonNode timeout = given.path("timeout_seconds");
        boolean bounded = !timeout.isMissingNode() && !timeout.isNull();
        double seconds = timeout.asDouble(0);
        if (bounded && !(seconds >= 0.001 && seconds <= MOST_SECONDS)) {
            return false;
        }
        if (!askFor(given, turn)) {
            return false;
        }
        if (bounded) {
            turn.atMost(Duration.ofMillis(Math.round(seconds * 1_000)));
        }
        return true;
    }

    private static boolean askFor(ObjectNode given, Turn.Builder turn) {
        String[] calls =
                given.path("calls").values().stream().map(id -> id.asString("")).toArray(String[]::new);
        switch (given.path("for").asString(calls.length == 0 ? "any" : "calls")) {
            case "any" -> turn.waitForAny();
            case "all" -> turn.waitForAll();
            case "calls" -> turn.waitFor(calls);
            default -> {
                return false;
            }
        }
        return true;
    }
}
