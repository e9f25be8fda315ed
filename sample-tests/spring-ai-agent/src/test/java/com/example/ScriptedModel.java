package com.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model that follows a plan, for one conversation. */
final class ScriptedModel implements ChatModel {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANSWER = "answer/";

    private final Plan plan;
    private int answers;

    ScriptedModel(JsonNode task) {
        plan = new Plan(task);
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        List<Message> messages = prompt.getInstructions();
        if (messages.get(messages.size() - 1) instanceof ToolResponseMessage results) {
            results.getResponses().stream()
                    .filter(result -> !result.id().startsWith(ANSWER))
                    .forEach(result -> plan.came(result.id(), JSON.readTree(result.responseData())));
        }
        AssistantMessage reply = AssistantMessage.builder().content("").toolCalls(calls()).build();
        return new ChatResponse(
                List.of(new Generation(reply)),
                ChatResponseMetadata.builder().usage(new DefaultUsage(100, 10)).build());
    }

    private List<ToolCall> calls() {
        List<ToolCall> calls = new ArrayList<>();
        for (Plan.Call call : plan.calls()) {
            Map<String, Object> arguments = new LinkedHashMap<>(call.arguments());
            arguments.put("subtask", call.subTask());
            calls.add(call(call.id(), call.tool(), arguments));
        }
        for (Plan.Answer answer : plan.answers()) {
            calls.add(call(ANSWER + answers++, "answer", Map.of("subtask", answer.subTask(), "answer", answer.value())));
        }
        return calls;
    }

    private static ToolCall call(String id, String tool, Map<String, Object> arguments) {
        return new ToolCall(id, "function", tool, JSON.writeValueAsString(arguments));
    }
}
