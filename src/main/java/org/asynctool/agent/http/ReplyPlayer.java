package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.agent.Turn;
import org.asynctool.agent.http.Played.Use;
import org.asynctool.agent.protocol.ControlCalls;
import org.asynctool.agent.protocol.ProtocolTools;
import org.asynctool.agent.protocol.ToolNames;
import tools.jackson.databind.node.ObjectNode;

/** Turns a model's tool calls into a turn. */
final class ReplyPlayer {

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
        Optional<String> wrong = ControlCalls.answer(arguments, turn);
        return wrong.isPresent()
                ? new Played.Refused(call.id(), wrong.get())
                : new Played.Answer(
                        call.id(), arguments.flatMap(ControlCalls::subTask).orElseThrow());
    }

    private static Use await(ToolUse call, Turn.Builder turn) {
        Optional<String> wrong = ControlCalls.await(Arguments.object(call.arguments()), turn);
        return wrong.isPresent() ? new Played.Refused(call.id(), wrong.get()) : new Played.Wait(call.id());
    }
}
