package com.example;

import com.openai.client.OpenAIClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import java.util.stream.Stream;

/** OpenAI's SDK at the endpoint of responses. */
final class OpenAiResponsesSdk implements Sdk {

    private final OpenAIClient client;

    OpenAiResponsesSdk(String baseUrl) {
        client = OpenAiChatSdk.client(baseUrl);
    }

    private static ResponseCreateParams params(String request) {
        ResponseCreateParams.Body body = SdkJson.request(request, ResponseCreateParams.Body.class);
        return ResponseCreateParams.builder().body(body.validate()).build();
    }

    @Override
    public String ask(String request) {
        return SdkJson.known(client.responses().create(params(request)).validate());
    }

    @Override
    public Stream<String> stream(String request) {
        try (var events = client.responses().createStreaming(params(request))) {
            return events.stream().map(ResponseStreamEvent::validate).map(SdkJson::known).toList().stream();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
