package org.asynctool.agent.springai;

import java.util.Optional;
import org.asynctool.agent.loop.ToolLoop;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

/** A model that is asked in real time, while virtual time stands still, and whose tokens are counted. */
final class RealTimeModel implements ChatModel {

    private final ChatModel model;
    private final ToolLoop loop;

    RealTimeModel(ChatModel model, ToolLoop loop) {
        this.model = model;
        this.loop = loop;
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        ChatResponse response = loop.inRealTime(() -> model.call(prompt));
        Optional.ofNullable(response.getMetadata().getUsage()).ifPresent(this::count);
        return response;
    }

    /** A model that tells of nothing tells of no tokens at all. */
    private void count(Usage usage) {
        if (usage.getTotalTokens() > 0) {
            loop.spent(usage.getPromptTokens(), usage.getCacheReadInputTokens(), usage.getCompletionTokens());
        }
    }

    @Override
    public ChatOptions getOptions() {
        return model.getOptions();
    }
}
