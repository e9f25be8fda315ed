package com.example;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A model whose replies are known beforehand. */
final class Replies implements ChatModel {

    private final Deque<AiMessage> replies = new ArrayDeque<>();
    private List<ChatMessage> seen = List.of();
    private int asked;

    /** Lets the next reply be calls. */
    Replies calls(ToolExecutionRequest... calls) {
        replies.add(AiMessage.from(calls));
        return this;
    }

    /** Lets the next reply be a text. */
    Replies says(String text) {
        replies.add(AiMessage.from(text));
        return this;
    }

    ToolExecutionRequest call(String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id("call-" + asked++)
                .name(tool)
                .arguments(arguments)
                .build();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        seen = request.messages();
        if (replies.isEmpty()) {
            throw new IllegalStateException("the model is out of words");
        }
        return ChatResponse.builder().aiMessage(replies.remove()).build();
    }

    /** What the model was told before its last reply, in order. */
    List<String> told() {
        return seen.stream().map(Replies::text).toList();
    }

    private static String text(ChatMessage message) {
        if (message instanceof ToolExecutionResultMessage result) {
            return (Boolean.TRUE.equals(result.isError()) ? "error " : "") + result.text();
        }
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        return message instanceof UserMessage user ? user.singleText() : message.toString();
    }
}
