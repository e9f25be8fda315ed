package org.asynctool.agent.http;

import org.asynctool.testing.chat.Provider;

/** Agents of each provider. */
final class Agents {

    private Agents() {}

    static ChatAgentBuilder of(Provider provider, String baseUrl) {
        return switch (provider) {
            case OPENAI_CHAT -> ChatAgent.openAi(baseUrl);
            case OPENAI_RESPONSES -> ChatAgent.openAiResponses(baseUrl);
            case ANTHROPIC -> ChatAgent.anthropic(baseUrl);
        };
    }
}
