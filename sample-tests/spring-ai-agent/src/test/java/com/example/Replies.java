package com.example;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/** A model whose replies are known beforehand. */
final class Replies implements ChatModel {

    private final Deque<AssistantMessage> replies = new ArrayDeque<>();
    private List<Message> seen = List.of();
    private int asked;

    /** Lets the next reply be calls. */
    void calls(ToolCall... calls) {
        replies.add(AssistantMessage.builder().content("").toolCalls(List.of(calls)).build());
    }

    /** Lets the next reply be a text. */
    void says(String text) {
        replies.add(new AssistantMessage(text));
    }

    ToolCall call(String tool, String arguments) {
        return new ToolCall("call-" + asked++, "function", tool, arguments);
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        seen = prompt.getInstructions();
        if (replies.isEmpty()) {
            throw new IllegalStateException("the model is out of words");
        }
        return new ChatResponse(List.of(new Generation(replies.remove())));
    }

    @Override
    public ChatOptions getOptions() {
        return ToolCallingChatOptions.builder().build();
    }

    /** What the model was told before its last reply. */
    List<Message> told() {
        return seen;
    }

    /** The results of the last calls, as the model read them. */
    List<String> results() {
        ToolResponseMessage last = (ToolResponseMessage) seen.get(seen.size() - 1);
        return last.getResponses().stream().map(ToolResponse::responseData).toList();
    }
}
