package org.asynctool.testing.chat;

import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's chat completions. */
final class Completion implements Provider.Voice {

    @Override
    public JsonNode messages(JsonNode request) {
        return request.path("messages");
    }

    @Override
    public boolean isOwn(JsonNode message) {
        return message.path("role").asString().equals("assistant");
    }

    @Override
    public JsonNode whole(ModelReply reply) {
        ObjectNode whole = head("chat.completion");
        ObjectNode choice = choice(whole, reason(reply));
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.put("content", reply.text().isEmpty() ? null : reply.text()).putNull("refusal");
        if (!reply.calls().isEmpty()) {
            ArrayNode calls = message.putArray("tool_calls");
            reply.calls().forEach(call -> calls.add(call(call, Json.write(call.arguments()))));
        }
        whole.set("usage", usage());
        return whole;
    }

    @Override
    public String events(ModelReply reply) {
        ServerEvents events = new ServerEvents();
        events.add(piece(ServerEvents.object().put("role", "assistant").put("content", reply.text()), null));
        for (int i = 0; i < reply.calls().size(); i++) {
            ModelReply.Call call = reply.calls().get(i);
            events.add(piece(pieceOf(call(call, "").put("index", i)), null));
            for (String half : ServerEvents.halves(Json.write(call.arguments()))) {
                ObjectNode more = ServerEvents.object().put("index", i);
                more.putObject("function").put("arguments", half);
                events.add(piece(pieceOf(more), null));
            }
        }
        events.add(piece(ServerEvents.object(), reason(reply)));
        ObjectNode last = head("chat.completion.chunk");
        last.putArray("choices");
        last.set("usage", usage());
        events.add(last);
        events.done();
        return events.toString();
    }

    private static ObjectNode pieceOf(ObjectNode call) {
        ObjectNode delta = ServerEvents.object();
        delta.putArray("tool_calls").add(call);
        return delta;
    }

    private static ObjectNode piece(ObjectNode delta, String reason) {
        ObjectNode piece = head("chat.completion.chunk");
        choice(piece, reason).set("delta", delta);
        return piece.putNull("usage");
    }

    private static ObjectNode head(String kind) {
        return ServerEvents.object()
                .put("id", "chatcmpl-1")
                .put("object", kind)
                .put("created", 1_700_000_000)
                .put("model", "gpt-5.2");
    }

    private static ObjectNode choice(ObjectNode head, String reason) {
        return head.putArray("choices")
                .addObject()
                .put("index", 0)
                .putNull("logprobs")
                .put("finish_reason", reason);
    }

    private static String reason(ModelReply reply) {
        return reply.calls().isEmpty() ? "stop" : "tool_calls";
    }

    private static ObjectNode call(ModelReply.Call call, String arguments) {
        ObjectNode written = ServerEvents.object().put("id", call.id()).put("type", "function");
        written.putObject("function").put("name", call.tool()).put("arguments", arguments);
        return written;
    }

    private static ObjectNode usage() {
        ObjectNode usage = ServerEvents.object()
                .put("prompt_tokens", 100)
                .put("completion_tokens", 10)
                .put("total_tokens", 110);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 60);
        return usage;
    }
}
