package org.asynctool.testing.chat;

import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's messages. */
final class AnthropicMessage implements Provider.Voice {

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
        ObjectNode whole = message();
        whole.set("content", content(reply));
        whole.put("stop_reason", reason(reply)).putNull("stop_sequence");
        whole.set("usage", usage());
        return whole;
    }

    @Override
    public String events(ModelReply reply) {
        ServerEvents events = new ServerEvents();
        ObjectNode begun = message();
        begun.putArray("content");
        begun.putNull("stop_reason").putNull("stop_sequence").set("usage", usage());
        events.add(ServerEvents.event("message_start").set("message", begun));
        events.add(ServerEvents.event("ping"));
        ArrayNode content = content(reply);
        for (int i = 0; i < content.size(); i++) {
            block(events, i, (ObjectNode) content.get(i));
        }
        ObjectNode end = ServerEvents.event("message_delta");
        end.putObject("delta").put("stop_reason", reason(reply)).putNull("stop_sequence");
        end.putObject("usage").put("output_tokens", 10);
        events.add(end);
        events.add(ServerEvents.event("message_stop"));
        return events.toString();
    }

    private static void block(ServerEvents events, int index, ObjectNode block) {
        boolean isCall = block.has("input");
        String content = isCall
                ? Json.write(block.path("input"))
                : block.path(word(block)).asString("");
        ObjectNode begun = block.deepCopy();
        if (isCall) {
            begun.putObject("input");
        } else {
            begun.put(word(block), "");
        }
        if (block.has("signature")) {
            begun.put("signature", "");
        }
        events.add(ServerEvents.event("content_block_start").put("index", index).set("content_block", begun));
        String kind = isCall ? "input_json" : word(block);
        for (String half : ServerEvents.halves(content)) {
            events.add(delta(index, kind, isCall ? "partial_json" : kind, half));
        }
        if (block.has("signature")) {
            events.add(delta(
                    index, "signature", "signature", block.path("signature").asString()));
        }
        events.add(ServerEvents.event("content_block_stop").put("index", index));
    }

    /** The member that holds what a block says; its deltas are named for it. */
    private static String word(ObjectNode block) {
        return block.path("type").asString();
    }

    private static ObjectNode delta(int index, String kind, String member, String more) {
        ObjectNode delta = ServerEvents.event("content_block_delta").put("index", index);
        delta.putObject("delta").put("type", kind + "_delta").put(member, more);
        return delta;
    }

    private static ArrayNode content(ModelReply reply) {
        ArrayNode content = Json.mapper().createArrayNode();
        content.addObject()
                .put("type", "thinking")
                .put("thinking", "What next?")
                .put("signature", "c2lnbmVk");
        if (!reply.text().isEmpty()) {
            content.addObject().put("type", "text").put("text", reply.text()).putNull("citations");
        }
        reply.calls().forEach(call -> {
            ObjectNode block = content.addObject().put("type", "tool_use").put("id", call.id());
            block.put("name", call.tool()).set("input", call.arguments());
            block.putObject("caller").put("type", "direct");
        });
        return content;
    }

    private static ObjectNode message() {
        return ServerEvents.object()
                .put("id", "msg_1")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "claude-sonnet-4-5");
    }

    private static String reason(ModelReply reply) {
        return reply.calls().isEmpty() ? "end_turn" : "tool_use";
    }

    private static ObjectNode usage() {
        return ServerEvents.object()
                .put("input_tokens", 40)
                .put("cache_read_input_tokens", 50)
                .put("cache_creation_input_tokens", 10)
                .put("output_tokens", 10);
    }
}
