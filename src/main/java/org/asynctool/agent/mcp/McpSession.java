package org.asynctool.agent.mcp;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.protocol.ControlCalls;
import org.asynctool.agent.protocol.News;
import org.asynctool.agent.protocol.ProtocolTools;
import org.asynctool.agent.protocol.ToolNames;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One episode of a client. Its tool calls are collected into a turn until one of them waits, answers or finishes; that
 * one is answered with the next observation. In the synchronous control every call is a turn of its own.
 */
final class McpSession implements AgentSession {

    /** A turn of more characters ends by itself: the environment takes no more than that in a whole episode. */
    private static final long MOST_CHARACTERS = 16 * 1024 * 1024;

    private static final int LEAST_CHARACTERS = 100;

    private final Desk desk = new Desk();
    private final ToolNames names = new ToolNames();
    private final List<ToolSpec> tools = new CopyOnWriteArrayList<>();
    private final ProtocolTools protocol;
    private final String briefingName;
    private final boolean synchronous;
    private final Told told;
    private final String instructions;
    private final AtomicReference<Optional<Ended>> ended = new AtomicReference<>(Optional.empty());
    private final Belongings belongings = new Belongings();
    private int nextCall;
    private long characters;

    /** The tool call that ended the last turn, and what it did. */
    private record Ended(Asked asked, Ending how, String subTask) {}

    /** By what a turn ends. */
    enum Ending {
        /** A wait. */
        WAIT,
        /** An answer. */
        ANSWER,
        /** The end of everything. */
        FINISH,
        /** A call in the synchronous control. */
        CALL
    }

    McpSession(Briefing briefing) {
        synchronous = briefing.synchronous();
        briefing.tools().forEach(this::offer);
        protocol = ProtocolTools.among(names);
        tools.addAll(protocol.specs());
        briefingName = names.add("briefing");
        tools.add(new ToolSpec(
                briefingName,
                "Tells the rules and all requests so far. It takes no time.",
                (ObjectNode) Json.read("{\"type\": \"object\", \"properties\": {}}"),
                true,
                Executes.END));
        told = new Told(names, briefing.requests());
        instructions = McpPrompt.current().with(protocol, briefingName);
    }

    Desk desk() {
        return desk;
    }

    /** The tools as the client sees them. */
    List<ToolSpec> tools() {
        return List.copyOf(tools);
    }

    /** The rules, and the requests so far. */
    String instructions() {
        return instructions + "\n" + told.requests();
    }

    /** Says what ends with the session: the client, its place at the server. What came last ends first. */
    void owns(Closeable thing) {
        belongings.add(thing);
    }

    @Override
    public Turn next(Observation seen) throws IOException, InterruptedException {
        nextCall = seen.nextCall();
        seen.requests().forEach(request -> request.tools().forEach(this::offer));
        Optional<Ended> last = ended.getAndSet(Optional.empty());
        last.ifPresent(end -> end.asked().reply().complete(told.after(seen, end.how(), end.subTask())));
        Turn.Builder turn = Turn.builder();
        characters = 0;
        while (ended.get().isEmpty() && characters <= MOST_CHARACTERS) {
            deal(desk.take(), turn);
        }
        return turn.build();
    }

    /** Also called by other threads, and more than once: whoever returns from it knows that everything has ended. */
    @Override
    public void close() throws IOException {
        ended.getAndSet(Optional.empty()).ifPresent(last -> last.asked().answer(Told.over()));
        desk.close();
        belongings.close();
    }

    private void offer(ToolSpec tool) {
        tools.add(new ToolSpec(
                names.add(tool.name()), tool.description(), tool.parameters(), tool.readOnly(), tool.executes()));
    }

    private void deal(Asked asked, Turn.Builder turn) {
        if (asked.tool().equals(briefingName)) {
            asked.answer(Json.mapper().createObjectNode().put("briefing", instructions()));
        } else if (asked.tool().equals(protocol.waitName())) {
            end(asked, Ending.WAIT, "", ControlCalls.await(arguments(asked), turn));
        } else if (asked.tool().equals(protocol.answerName())) {
            Optional<ObjectNode> given = arguments(asked);
            String subTask = given.flatMap(ControlCalls::subTask).orElse("");
            end(asked, Ending.ANSWER, subTask, ControlCalls.answer(given, turn));
        } else if (asked.tool().equals(protocol.finishName())) {
            turn.finish();
            end(asked, Ending.FINISH, "", Optional.empty());
        } else {
            call(asked, turn);
        }
    }

    private void call(Asked asked, Turn.Builder turn) {
        turn.callText(names.own(asked.tool()), asked.arguments());
        characters += Math.max(LEAST_CHARACTERS, asked.arguments().length());
        if (synchronous) {
            end(asked, Ending.CALL, "", Optional.empty());
        } else {
            asked.answer(
                    Json.mapper().createObjectNode().put("status", "pending").put("call", "c" + nextCall++));
        }
    }

    private void end(Asked asked, Ending how, String subTask, Optional<String> wrong) {
        if (wrong.isPresent()) {
            asked.refuse(News.refused(wrong.get()));
        } else {
            ended.set(Optional.of(new Ended(asked, how, subTask)));
        }
    }

    private static Optional<ObjectNode> arguments(Asked asked) {
        try {
            JsonNode read = Json.read(asked.arguments());
            return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
