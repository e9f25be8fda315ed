package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.asynctool.agent.Turn;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the servers of three providers write the reply of a model that has decided on a turn. */
enum Wire {
    COMPLETIONS("/chat/completions") {
        @Override
        ChatAgentBuilder agent(String baseUrl) {
            return ChatAgent.openAi(baseUrl);
        }

        @Override
        MockResponse reply(Turn turn, long read, boolean streamed) {
            Completions reply = Completions.none().reading(read);
            uses(turn).forEach(use -> reply.and(use.name(), use.arguments()));
            return streamed ? reply.streamed() : reply.plain();
        }
    },

    RESPONSES("/responses") {
        @Override
        ChatAgentBuilder agent(String baseUrl) {
            return ChatAgent.openAiResponses(baseUrl);
        }

        @Override
        MockResponse reply(Turn turn, long read, boolean streamed) {
            ObjectNode response = object().put("id", "resp_1");
            ArrayNode output = response.putArray("output");
            uses(turn)
                    .forEach(use -> output.addObject()
                            .put("type", "function_call")
                            .put("call_id", "call_" + output.size())
                            .put("name", use.name())
                            .put("arguments", use.arguments()));
            response.putObject("usage").put("input_tokens", read).put("output_tokens", 10);
            ObjectNode completed = object().put("type", "response.completed");
            completed.set("response", response);
            return streamed ? events(List.of(completed)) : Completions.json(Json.write(response));
        }
    },

    MESSAGES("/messages") {
        @Override
        ChatAgentBuilder agent(String baseUrl) {
            return ChatAgent.anthropic(baseUrl);
        }

        @Override
        MockResponse reply(Turn turn, long read, boolean streamed) {
            ObjectNode message = object().put("stop_reason", "tool_use");
            ArrayNode content = message.putArray("content");
            uses(turn)
                    .forEach(use -> content.addObject()
                            .put("type", "tool_use")
                            .put("id", "toolu_" + content.size())
                            .put("name", use.name())
                            .set("input", Json.read(use.arguments())));
            message.putObject("usage").put("input_tokens", read).put("output_tokens", 10);
            return streamed ? events(pieces(message)) : Completions.json(Json.write(message));
        }
    };

    private final String path;

    Wire(String path) {
        this.path = path;
    }

    static Wire at(String path) {
        return Stream.of(values())
                .filter(wire -> path.endsWith(wire.path))
                .findFirst()
                .orElseThrow();
    }

    /** An agent that speaks this way. */
    abstract ChatAgentBuilder agent(String baseUrl);

    /**
     * Writes a reply.
     *
     * @param read how many tokens the request had
     */
    abstract MockResponse reply(Turn turn, long read, boolean streamed);

    private record Use(String name, String arguments) {}

    private static List<Use> uses(Turn turn) {
        List<Use> uses = new ArrayList<>();
        turn.calls().forEach(call -> uses.add(new Use(call.tool().replace('.', '_'), arguments(call))));
        turn.answers()
                .forEach(answer -> uses.add(
                        new Use("answer", json(Map.of("subtask", answer.subTask(), "answer", answer.value())))));
        turn.waiting().ifPresent(wait -> uses.add(new Use("wait", json(wait(wait)))));
        if (turn.finish()) {
            uses.add(new Use("finish", "{}"));
        }
        return uses;
    }

    /** Arguments that are no object go out as they are: nothing can be put into them. */
    private static String arguments(Turn.Call call) {
        JsonNode arguments = call.arguments().orElseThrow();
        if (arguments instanceof ObjectNode members) {
            ObjectNode named = members.deepCopy();
            call.subTask().ifPresent(subTask -> named.put("subtask", subTask));
            return Json.write(named);
        }
        return Json.write(arguments);
    }

    private static Map<String, Object> wait(Turn.Wait wait) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("for", wait.kind().name().toLowerCase(Locale.ROOT));
        if (!wait.calls().isEmpty()) {
            arguments.put("calls", wait.calls());
        }
        wait.timeoutMillis().ifPresent(millis -> arguments.put("timeout_seconds", millis / 1000.0));
        return arguments;
    }

    private static List<ObjectNode> pieces(ObjectNode message) {
        List<ObjectNode> pieces = new ArrayList<>();
        ObjectNode start = object().put("type", "message_start");
        start.putObject("message").set("usage", message.get("usage"));
        pieces.add(start);
        for (int i = 0; i < message.get("content").size(); i++) {
            ObjectNode block = (ObjectNode) message.get("content").get(i).deepCopy();
            String input = Json.write(block.get("input"));
            block.putObject("input");
            ObjectNode began = object().put("type", "content_block_start").put("index", i);
            began.set("content_block", block);
            pieces.add(began);
            for (String half : List.of(input.substring(0, input.length() / 2), input.substring(input.length() / 2))) {
                ObjectNode delta = object().put("type", "content_block_delta").put("index", i);
                delta.putObject("delta").put("type", "input_json_delta").put("partial_json", half);
                pieces.add(delta);
            }
            pieces.add(object().put("type", "content_block_stop").put("index", i));
        }
        ObjectNode end = object().put("type", "message_delta");
        end.putObject("delta").set("stop_reason", message.get("stop_reason"));
        end.set("usage", message.get("usage"));
        pieces.add(end);
        pieces.add(object().put("type", "message_stop"));
        return pieces;
    }

    private static MockResponse events(List<ObjectNode> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append("event: ")
                .append(piece.get("type").asString())
                .append("\ndata: ")
                .append(Json.write(piece))
                .append("\n\n"));
        return Completions.stream(text.toString());
    }

    private static String json(Map<String, ?> value) {
        return Json.write(Json.of(value));
    }

    private static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }
}
