package com.example;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.stream.Stream;

/** OpenAI's SDK at the endpoint of chat completions. */
final class OpenAiChatSdk implements Sdk {

    private final OpenAIClient client;

    OpenAiChatSdk(String baseUrl) {
        client = client(baseUrl);
    }

    /** OpenAI's client, which tries nothing twice and lets no answer pass that it does not know. */
    static OpenAIClient client(String baseUrl) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(baseUrl)
                .apiKey("sk-test")
                .maxRetries(0)
                .responseValidation(true)
                .build();
    }

    private static ChatCompletionCreateParams params(String request) {
        ChatCompletionCreateParams.Body body = SdkJson.request(request, ChatCompletionCreateParams.Body.class);
        return ChatCompletionCreateParams.builder().body(body.validate()).build();
    }

    @Override
    public String ask(String request) {
        ChatCompletion completion = client.chat().completions().create(params(request));
        return SdkJson.known(completion.validate());
    }

    @Override
    public Stream<String> stream(String request) {
        try (var events = client.chat().completions().createStreaming(params(request))) {
            return Stream.concat(
                    events.stream().map(ChatCompletionChunk::validate).map(SdkJson::known).toList().stream(),
                    Stream.of("[DONE]"));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
