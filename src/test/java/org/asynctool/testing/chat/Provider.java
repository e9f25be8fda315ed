package org.asynctool.testing.chat;

import tools.jackson.databind.JsonNode;

/** The three interfaces of models that agents speak, as servers speak them: all members that the providers document. */
public enum Provider {
    OPENAI_CHAT("openai-chat", "/chat/completions", new Completion()),
    OPENAI_RESPONSES("openai-responses", "/responses", new ModelResponse()),
    ANTHROPIC("anthropic", "/messages", new AnthropicMessage());

    private final String label;
    private final String endpoint;
    private final Voice voice;

    Provider(String label, String endpoint, Voice voice) {
        this.label = label;
        this.endpoint = endpoint;
        this.voice = voice;
    }

    /** How a provider writes a reply, and where it finds what it was told. */
    interface Voice {

        /** The reply in one piece. */
        JsonNode whole(ModelReply reply);

        /** The reply as the body of a stream of events. */
        String events(ModelReply reply);

        /** The messages of a request. */
        JsonNode messages(JsonNode request);

        /** Whether a message is the model's own. */
        boolean isOwn(JsonNode message);
    }

    /** The provider whose endpoint a path ends with. */
    public static Provider at(String path) {
        for (Provider provider : values()) {
            if (path.endsWith(provider.endpoint)) {
                return provider;
            }
        }
        throw new IllegalArgumentException("no provider has an endpoint " + path);
    }

    public String label() {
        return label;
    }

    public String endpoint() {
        return endpoint;
    }

    public JsonNode whole(ModelReply reply) {
        return voice.whole(reply);
    }

    public String events(ModelReply reply) {
        return voice.events(reply);
    }

    /** What a request tells behind the model's last reply, as one text. */
    public String newsIn(JsonNode request) {
        StringBuilder news = new StringBuilder();
        for (JsonNode message : voice.messages(request).values()) {
            if (voice.isOwn(message)) {
                news.setLength(0);
            } else {
                collect(message, news);
            }
        }
        return news.toString();
    }

    private static void collect(JsonNode node, StringBuilder texts) {
        if (node.isString()) {
            texts.append(node.stringValue()).append('\n');
        }
        node.values().forEach(child -> collect(child, texts));
    }
}
