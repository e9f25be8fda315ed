package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.Prices;
import org.asynctool.agent.http.ChatAgent;
import org.asynctool.agent.http.ChatException;
import org.asynctool.agent.http.ChatLimits;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.testing.DocSnippets;
import org.asynctool.time.ThinkTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatModelDocTest {

    @ParameterizedTest
    @ValueSource(strings = {"docs/how-to/test-a-chat-model.md", "docs/reference/protocol.md"})
    void showsCodeThatIsCompiledAndThePromptAsItIs(String document) throws Exception {
        DocSnippets.assertUpToDate(document);
    }

    @Test
    void agentsOfTheDocumentCanBeBuilt() {
        assertThat(local().info().name()).isEqualTo("qwen3:8b");
        assertThat(careful().info().labels()).isEqualTo(List.of("temperature 0.0", "seed 1"));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasItsRow(ChatException.Kind kind) {
        assertThat(Path.of("docs/reference/chat-models.md")).content().contains("\n| `" + kind + "` | ");
    }

    /** Compiled, but built by nobody: there is no key. */
    static final class Hosted implements AgentProvider {

        // snippet: hosted
        @Override
        public Agent agent() {
            return ChatAgent.openAi("https://api.openai.com/v1")
                    .model("gpt-5-mini")
                    .apiKeyFromEnvironment("OPENAI_API_KEY")
                    .build();
        }
        // end of snippet
    }

    /** Compiled, but built by nobody: its cassettes are in the sample. */
    static final class Recorded implements AgentProvider {

        // snippet: recorded
        @Override
        public Agent agent() {
            return ChatAgent.openAi("https://api.openai.com/v1")
                    .model("gpt-5-mini")
                    .apiKeyFromEnvironment("OPENAI_API_KEY")
                    .cassettes(Cassettes.named("gpt-5-mini"))
                    .thinkTime(new ThinkTime.PerToken(300, 50))
                    .build();
        }
        // end of snippet
    }

    /** Compiled, but built by nobody: there is no key. */
    static final class Shared {

        // snippet: shared
        static final ChatLimits OF_OUR_KEY = ChatLimits.builder()
                .concurrentRequests(16)
                .requestsPerMinute(500)
                .tokensPerMinute(200_000)
                .build();

        static Agent agent(String model) {
            return ChatAgent.anthropic("https://api.anthropic.com/v1")
                    .model(model)
                    .apiKeyFromEnvironment("ANTHROPIC_API_KEY")
                    .limits(OF_OUR_KEY)
                    .build();
        }
        // end of snippet
    }

    private static Agent local() {
        // snippet: local
        Agent agent =
                ChatAgent.openAi("http://localhost:11434/v1").model("qwen3:8b").build();
        // end of snippet
        return agent;
    }

    private static Agent careful() {
        // snippet: careful
        Agent agent = ChatAgent.openAi("http://localhost:8000/v1")
                .model("tester")
                .temperature(0)
                .seed(1)
                .bodyField("top_k", 1)
                .streaming()
                .readTimeout(Duration.ofSeconds(30))
                .attempts(3)
                .concurrentRequests(4)
                .prices(new Prices("USD", 3, 0.3, 15))
                .thinkTime(new ThinkTime.PerToken(300, 50))
                .build();
        // end of snippet
        return agent;
    }
}
