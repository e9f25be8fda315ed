package com.example;

import org.asynctool.agent.http.ChatAgent;
import org.asynctool.agent.http.ChatAgentBuilder;
import org.asynctool.testing.chat.Provider;

/** Agents of each provider. */
final class Agents {

    private Agents() {}

    static ChatAgentBuilder of(Provider provider, String url) {
        return switch (provider) {
            case OPENAI_CHAT -> ChatAgent.openAi(url);
            case OPENAI_RESPONSES -> ChatAgent.openAiResponses(url);
            case ANTHROPIC -> ChatAgent.anthropic(url);
        };
    }
}
