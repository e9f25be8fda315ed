package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the pieces of a chat completion together. */
final class OpenAiPieces implements Dialect.Pieces {

    private final ObjectNode message = Json.mapper().createObjectNode();
    private final List<Call> calls = new ArrayList<>();
    private String finishReason = "";
    private boolean begun;
    private boolean ended;
    private JsonNode usage = Json.mapper().missingNode();

    /** A tool call that is still being written. */
    private static final class Call {
        private final int index;
        private final String id;
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();
        private final ObjectNode extra = Json.mapper().createObjectNode();

        Call(int index, String id) {
            this.index = index;
            this.id = id;
        }

        void take(JsonNode piece) {
            JsonNode function = piece.path("function");
            String more = function.path("name").asString("");
            // Some servers tell the name with each piece.
            if (arguments.isEmpty() && !more.contentEquals(name)) {
                name.append(more);
            }
            arguments.append(Arguments.written(function.path("arguments")));
            if (piece.hasNonNull(OpenAiDialect.CALL_EXTRA)) {
                extra.set(OpenAiDialect.CALL_EXTRA, piece.get(OpenAiDialect.CALL_EXTRA));
            }
        }

        ObjectNode written() {
            ObjectNode written = extra.deepCopy().put("id", id);
            written.putObject("function").put("name", name.toString()).put("arguments", arguments.toString());
            return written;
        }
    }

    @Override
    public void take(JsonNode piece) throws ChatException {
        if (piece.hasNonNull("error") || piece.path("object").asString("").equals("error")) {
            throw Failures.inStream(piece.hasNonNull("error") ? piece.path("error") : piece);
        }
        if (piece.path("usage").isObject()) {
            usage = piece.path("usage");
        }
        JsonNode choice = piece.path("choices").path(0);
        begun |= choice.isObject();
        JsonNode delta = choice.path("delta");
        OpenAiDialect.TEXTS.forEach(member -> extend(member, delta.path(member)));
        delta.path("reasoning_details").values().forEach(message.withArray("reasoning_details")::add);
        delta.path("tool_calls").values().forEach(written -> call(written).take(written));
        finishReason = choice.path("finish_reason").asString(finishReason);
    }

    private void extend(String member, JsonNode more) {
        if (more.isString()) {
            message.put(member, message.path(member).asString("") + more.stringValue());
        }
    }

    /**
     * The call that a piece belongs to. Some servers leave the index out, or say 0 for all; a new id then begins a new
     * call, and a piece without an id continues the latest one.
     */
    private Call call(JsonNode piece) {
        String id = piece.path("id").asString("");
        int last = calls.size() - 1;
        int index = piece.path("index").asInt(id.isEmpty() && last >= 0 ? calls.get(last).index : calls.size());
        for (int i = last; i >= 0; i--) {
            Call call = calls.get(i);
            if (call.index == index && (id.isEmpty() || call.id.equals(id))) {
                return call;
            }
        }
        Call first = new Call(index, id);
        calls.add(first);
        return first;
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public boolean complete() {
        return ended || !finishReason.isEmpty();
    }

    @Override
    public JsonNode answer() {
        ObjectNode answer = Json.mapper().createObjectNode();
        ArrayNode choices = answer.putArray("choices");
        if (begun) {
            calls.forEach(call -> message.withArray("tool_calls").add(call.written()));
            choices.addObject().put("finish_reason", finishReason).set("message", message);
        }
        if (usage.isObject()) {
            answer.set("usage", usage);
        }
        return answer;
    }
}
