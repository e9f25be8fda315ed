package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.asynctool.agent.http.ChatAgent;
import org.asynctool.agent.http.ChatAgentBuilder;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Tasks;
import org.asynctool.testing.chat.PerfectServer;
import org.asynctool.testing.chat.PromptServer;
import org.asynctool.testing.chat.Provider;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole conversations through the SDKs: tasks of the quickstart, by each provider, plain and streamed. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SdkConversationTest {

    /** All thirty are solved in our own tests; the SDKs need seconds for each. */
    private static final int TASKS = 3;

    @ParameterizedTest
    @CsvSource({
        "OPENAI_CHAT, false", "OPENAI_CHAT, true",
        "OPENAI_RESPONSES, false", "OPENAI_RESPONSES, true",
        "ANTHROPIC, false", "ANTHROPIC, true"
    })
    void perfectModelSolvesTheQuickstart(Provider provider, boolean streaming) throws Exception {
        PerfectServer model = new PerfectServer();
        try (MockWebServer server = PromptServer.create()) {
            server.setDispatcher(model);
            server.start();
            String url = "http://localhost:" + server.getPort() + "/v1";
            try (Sdk sdk = sdk(provider, url);
                    ChatAgent agent = agent(provider, url, sdk, streaming)) {
                for (String line : Files.readAllLines(Path.of("src/test/resources/tasks/quickstart.jsonl"))
                        .subList(0, TASKS)) {
                    Episode episode = EnvironmentFactory.of(Tasks.parse(line))
                            .environment(1)
                            .run(model.beside(agent));

                    assertThat(episode.scorecard().value(Metrics.TASK_SUCCESS)).hasValue(1);
                    assertThat(episode.scorecard().value(Metrics.COST_TOKENS).orElseThrow())
                            .isPositive();
                }
            }
            assertThat(model.untold()).isEmpty();
            assertThat(server.getRequestCount()).isGreaterThan(5 * TASKS);
        }
    }

    /** With everything set that the provider has a place for; Anthropic's newest SDK has none for the temperature. */
    private static ChatAgent agent(Provider provider, String url, Sdk sdk, boolean streaming) {
        ChatAgentBuilder agent = Agents.of(provider, url)
                .maxTokens(1_000)
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(new ThroughSdk(sdk))
                        .build());
        switch (provider) {
            case OPENAI_CHAT -> agent.model("gpt-5.2").temperature(0.5).seed(7);
            case OPENAI_RESPONSES -> agent.model("gpt-5.2").temperature(0.5);
            case ANTHROPIC -> agent.model("claude-sonnet-4-5");
        }
        return (streaming ? agent.streaming() : agent).build();
    }

    private static Sdk sdk(Provider provider, String url) {
        return switch (provider) {
            case OPENAI_CHAT -> new OpenAiChatSdk(url);
            case OPENAI_RESPONSES -> new OpenAiResponsesSdk(url);
            case ANTHROPIC -> new AnthropicSdk(url);
        };
    }
}
