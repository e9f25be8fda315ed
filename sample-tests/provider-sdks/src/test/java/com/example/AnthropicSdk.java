package com.example;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import java.util.stream.Stream;

/** Anthropic's SDK. */
final class AnthropicSdk implements Sdk {

    private final AnthropicClient client;

    /** The SDK adds {@code /v1} itself. */
    AnthropicSdk(String baseUrl) {
        client = AnthropicOkHttpClient.builder()
                .baseUrl(baseUrl.replaceFirst("/v1$", ""))
                .apiKey("sk-test")
                .maxRetries(0)
                .responseValidation(true)
                .build();
    }

    private static MessageCreateParams params(String request) {
        MessageCreateParams.Body body = SdkJson.request(request, MessageCreateParams.Body.class);
        return MessageCreateParams.builder().body(body.validate()).build();
    }

    @Override
    public String ask(String request) {
        return SdkJson.known(client.messages().create(params(request)).validate());
    }

    @Override
    public Stream<String> stream(String request) {
        try (var events = client.messages().createStreaming(params(request))) {
            return events.stream().map(RawMessageStreamEvent::validate).map(SdkJson::known).toList().stream();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
