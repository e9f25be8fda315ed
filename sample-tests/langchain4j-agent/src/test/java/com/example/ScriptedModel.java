package com.example;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model that follows a plan, for one conversation. */
final class ScriptedModel implements ChatModel {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANSWER = "answer/";

    private final Plan plan;
    private int answers;
    private int read;

    ScriptedModel(JsonNode task) {
        plan = new Plan(task);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        for (ChatMessage message : messages.subList(read, messages.size())) {
            if (message instanceof ToolExecutionResultMessage result && !result.id().startsWith(ANSWER)) {
                plan.came(result.id(), JSON.readTree(result.text()));
            }
        }
        read = messages.size();
        List<ToolExecutionRequest> requests = requests();
        return ChatResponse.builder()
                .aiMessage(requests.isEmpty() ? AiMessage.from("All done.") : AiMessage.from(requests))
                .tokenUsage(new TokenUsage(100, 10))
                .build();
    }

    private List<ToolExecutionRequest> requests() {
        List<ToolExecutionRequest> requests = new ArrayList<>();
        for (Plan.Call call : plan.calls()) {
            Map<String, Object> arguments = new LinkedHashMap<>(call.arguments());
            arguments.put("subtask", call.subTask());
            requests.add(request(call.id(), call.tool(), arguments));
        }
        for (Plan.Answer answer : plan.answers()) {
            requests.add(request(ANSWER + answers++, "answer", Map.of("subtask", answer.subTask(), "answer", answer.value())));
        }
        return requests;
    }

    private static ToolExecutionRequest request(String id, String tool, Map<String, Object> arguments) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments(JSON.writeValueAsString(arguments))
                .build();
    }
}
