package org.asynctool.agent.http;

import java.util.Map;
import java.util.TreeMap;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the pieces of one of Anthropic's messages together. */
final class AnthropicPieces implements Dialect.Pieces {

    private final Map<Integer, ObjectNode> blocks = new TreeMap<>();
    private final Map<Integer, StringBuilder> inputs = new TreeMap<>();
    private final ObjectNode answer = Json.mapper().createObjectNode();
    private final ObjectNode usage = answer.putObject("usage");
    private boolean complete;

    @Override
    public void take(JsonNode piece) throws ChatException {
        int index = piece.path("index").asInt(0);
        switch (piece.path("type").asString("")) {
            case "error" -> throw Failures.inStream(piece.path("error"));
            case "message_start" -> count(piece.path("message").path("usage"));
            case "content_block_start" -> {
                if (piece.path("content_block") instanceof ObjectNode block) {
                    blocks.put(index, block.deepCopy());
                }
            }
            case "content_block_delta" -> extend(index, piece.path("delta"));
            case "message_delta" -> {
                count(piece.path("usage"));
                answer.put(
                        "stop_reason", piece.path("delta").path("stop_reason").asString(""));
            }
            case "message_stop" -> complete = true;
            default -> {
                // Pings, ends of blocks, and what is not there yet.
            }
        }
    }

    /** Later counts win, but not all are told again. */
    private void count(JsonNode told) {
        told.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> usage.set(member.getKey(), member.getValue()));
    }

    /** The texts of a delta continue those of its block; input comes as the text of its JSON. */
    private void extend(int index, JsonNode delta) {
        ObjectNode block = blocks.computeIfAbsent(index, fresh -> Json.mapper().createObjectNode());
        for (Map.Entry<String, JsonNode> member : delta.properties()) {
            String text = member.getValue().asString("");
            if (member.getKey().equals("partial_json")) {
                inputs.computeIfAbsent(index, fresh -> new StringBuilder()).append(text);
            } else if (member.getKey().equals("citation")) {
                citations(block).add(member.getValue());
            } else if (!member.getKey().equals("type")) {
                block.put(member.getKey(), block.path(member.getKey()).asString("") + text);
            }
        }
    }

    private static ArrayNode citations(ObjectNode block) {
        return block.path("citations") instanceof ArrayNode known ? known : block.putArray("citations");
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public JsonNode answer() {
        ArrayNode content = answer.putArray("content");
        blocks.forEach((index, block) -> {
            StringBuilder input = inputs.get(index);
            if (input != null) {
                String written = input.toString();
                Arguments.object(written)
                        .ifPresentOrElse(object -> block.set("input", object), () -> block.put("input", written));
            }
            content.add(block);
        });
        return answer;
    }
}
