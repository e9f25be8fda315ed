package org.asynctool.testing.chat;

import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's responses. */
final class ModelResponse implements Provider.Voice {

    @Override
    public JsonNode messages(JsonNode request) {
        return request.path("input");
    }

    @Override
    public boolean isOwn(JsonNode item) {
        String type = item.path("type").asString("");
        return type.equals("function_call")
                || type.equals("reasoning")
                || item.path("role").asString("").equals("assistant");
    }

    @Override
    public JsonNode whole(ModelReply reply) {
        ObjectNode whole = response("completed");
        whole.set("output", output(reply));
        ObjectNode usage = whole.putObject("usage").put("input_tokens", 100);
        usage.putObject("input_tokens_details").put("cached_tokens", 60).put("cache_write_tokens", 0);
        usage.put("output_tokens", 10);
        usage.putObject("output_tokens_details").put("reasoning_tokens", 4);
        usage.put("total_tokens", 110);
        return whole;
    }

    @Override
    public String events(ModelReply reply) {
        ServerEvents events = new ServerEvents();
        int[] number = {0};
        add(events, number, ServerEvents.event("response.created").set("response", response("in_progress")));
        ArrayNode output = output(reply);
        for (int i = 0; i < output.size(); i++) {
            JsonNode item = output.get(i);
            add(events, number, item("response.output_item.added", i, item));
            for (String half : ServerEvents.halves(item.path("arguments").asString(""))) {
                add(
                        events,
                        number,
                        ServerEvents.event("response.function_call_arguments.delta")
                                .put("item_id", item.path("id").asString())
                                .put("output_index", i)
                                .put("delta", half));
            }
            add(events, number, item("response.output_item.done", i, item));
        }
        add(events, number, ServerEvents.event("response.completed").set("response", whole(reply)));
        return events.toString();
    }

    private static void add(ServerEvents events, int[] number, ObjectNode event) {
        events.add(event.put("sequence_number", number[0]++));
    }

    private static ObjectNode item(String type, int index, JsonNode item) {
        return ServerEvents.event(type).put("output_index", index).set("item", item);
    }

    private static ArrayNode output(ModelReply reply) {
        ArrayNode output = Json.mapper().createArrayNode();
        output.addObject()
                .put("type", "reasoning")
                .put("id", "rs_1")
                .put("encrypted_content", "c2VjcmV0")
                .putArray("summary");
        if (!reply.text().isEmpty()) {
            ObjectNode message = output.addObject().put("type", "message").put("id", "msg_1");
            ObjectNode part = message.put("status", "completed")
                    .put("role", "assistant")
                    .putArray("content")
                    .addObject();
            part.put("type", "output_text").put("text", reply.text()).putArray("annotations");
        }
        reply.calls()
                .forEach(call -> output.addObject()
                        .put("type", "function_call")
                        .put("id", "fc_" + call.id())
                        .put("call_id", call.id())
                        .put("name", call.tool())
                        .put("arguments", Json.write(call.arguments()))
                        .put("status", "completed"));
        return output;
    }

    private static ObjectNode response(String status) {
        ObjectNode response = ServerEvents.object()
                .put("id", "resp_1")
                .put("object", "response")
                .put("created_at", 1_700_000_000)
                .put("status", status)
                .putNull("error")
                .putNull("incomplete_details")
                .putNull("instructions")
                .put("model", "gpt-5.2")
                .put("parallel_tool_calls", true)
                .put("temperature", 1.0)
                .put("top_p", 1.0)
                .put("tool_choice", "auto");
        response.putArray("tools");
        response.putArray("output");
        response.putObject("metadata");
        return response;
    }
}
