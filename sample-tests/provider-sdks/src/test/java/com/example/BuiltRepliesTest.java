package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.asynctool.agent.Usage;
import org.asynctool.agent.http.ChatAgentBuilder;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.chat.ModelReply;
import org.asynctool.testing.chat.PromptServer;
import org.asynctool.testing.chat.Provider;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the SDKs' own classes write, put together with their builders, and what our agents make of it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BuiltRepliesTest {

    private static final Task TASK = Tasks.parse("""
            {"version": 1, "id": "sum", "subTasks": [{"id": "A", "requests": ["What is 6 times 7?"],
             "worlds": {"numbers": {"tools": ["multiply"]}}, "reference": [], "goal": {"state": "any"}}]}
            """);

    private static Built built(Provider provider) {
        return switch (provider) {
            case OPENAI_CHAT -> new BuiltCompletions();
            case OPENAI_RESPONSES -> new BuiltResponses();
            case ANTHROPIC -> new BuiltMessages();
        };
    }

    @ParameterizedTest
    @EnumSource
    void callIsMade(Provider provider) throws Exception {
        Episode episode = play(provider, json(SdkJson.write(built(provider).call())), false);

        requireCall(episode);
    }

    @ParameterizedTest
    @EnumSource
    void streamedCallIsMade(Provider provider) throws Exception {
        Episode episode = play(provider, stream(built(provider).callInPieces()), true);

        requireCall(episode);
    }

    @ParameterizedTest
    @EnumSource
    void refusalIsTheAnswer(Provider provider) throws Exception {
        Episode episode = play(provider, json(SdkJson.write(built(provider).refusal())), false);

        assertThat(events(episode, TraceEvent.Answered.class))
                .singleElement()
                .satisfies(answered -> assertThat(answered.value().asString()).isEqualTo("I will not."));
    }

    @ParameterizedTest
    @EnumSource
    void textThatWasCutOffIsNoAnswer(Provider provider) throws Exception {
        Episode episode = play(provider, json(SdkJson.write(built(provider).cutOff())), false);

        assertThat(events(episode, TraceEvent.Answered.class)).isEmpty();
    }

    /** A hundred tokens of input, sixty of them from a cache, and ten of output. */
    private static void requireCall(Episode episode) {
        assertThat(events(episode, TraceEvent.CallAccepted.class))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.tool()).isEqualTo("multiply");
                    assertThat(call.arguments().toString()).isEqualTo("{\"arg_0\":6,\"arg_1\":7}");
                });
        assertThat(events(episode, TraceEvent.TurnBegan.class).get(0).usage()).hasValue(new Usage(100, 60, 10));
    }

    private static <E extends TraceEvent> List<E> events(Episode episode, Class<E> kind) {
        return episode.trace().events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Plays one reply, and then the end. */
    private static Episode play(Provider provider, MockResponse reply, boolean streaming) throws Exception {
        try (MockWebServer server = PromptServer.create()) {
            server.enqueue(reply);
            server.enqueue(json(provider.whole(ModelReply.finish()).toString()));
            server.start();
            ChatAgentBuilder agent = Agents.of(provider, "http://localhost:" + server.getPort() + "/v1")
                    .model("any");
            return EnvironmentFactory.of(TASK)
                    .environment(1)
                    .run((streaming ? agent.streaming() : agent).build());
        }
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse stream(Stream<?> events) {
        StringBuilder body = new StringBuilder();
        events.forEach(event ->
                body.append("data: ").append(SdkJson.write(event)).append("\n\n"));
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body(body.toString())
                .build();
    }
}
