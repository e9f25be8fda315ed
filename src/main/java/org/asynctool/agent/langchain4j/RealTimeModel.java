package org.asynctool.agent.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.asynctool.agent.loop.ToolLoop;

/** A model that is asked in real time, while virtual time stands still, and whose tokens are counted. */
final class RealTimeModel implements ChatModel {

    private final ChatModel model;
    private final ToolLoop loop;

    RealTimeModel(ChatModel model, ToolLoop loop) {
        this.model = model;
        this.loop = loop;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return ask(() -> model.chat(request));
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
        return ask(() -> model.chat(request, options));
    }

    private ChatResponse ask(Callable<ChatResponse> question) {
        ChatResponse response = loop.inRealTime(question);
        Optional.ofNullable(response.metadata())
                .map(metadata -> metadata.tokenUsage())
                .ifPresent(this::count);
        return response;
    }

    private void count(TokenUsage usage) {
        loop.spent(usage.inputTokenCount(), null, usage.outputTokenCount());
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return model.listeners();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }
}
