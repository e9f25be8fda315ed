package org.asynctool.agent.http;

import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Prices;
import org.asynctool.agent.http.cassette.Cassette;
import org.asynctool.agent.http.cassette.Cassettes;

/**
 * A chat model behind an HTTP interface, tested as it is: it gets the tools of a task, and three more to wait, to answer
 * and to finish. One reply of the model is one turn.
 *
 * <pre>{@code
 * ChatAgent.openAi("https://api.openai.com/v1").model("...").apiKeyFromEnvironment("OPENAI_API_KEY").build()
 * }</pre>
 *
 * <p>What says nothing about the model (no connection, an error of the server after all attempts, an answer that is
 * none) is a {@link ChatException}: the episode could not run, and has no score.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ChatAgent implements Agent {

    private static final Duration WALL_CLOCK = Duration.ofMinutes(15);

    private final ModelClient client;
    private final AgentInfo info;
    private final SessionRules rules;
    private final Optional<Prices> prices;
    private final Optional<Cassettes> cassettes;

    ChatAgent(
            ModelClient client,
            AgentInfo info,
            SessionRules rules,
            Optional<Prices> prices,
            Optional<Cassettes> cassettes) {
        this.client = client;
        this.info = info;
        this.rules = rules;
        this.prices = prices;
        this.cassettes = cassettes;
    }

    /**
     * Begins an agent that speaks OpenAI's chat completions, as vLLM, llama.cpp, Ollama and LiteLLM do too.
     *
     * @param baseUrl where the server is, up to what stands before {@code /chat/completions}, for instance {@code
     *     http://localhost:11434/v1}
     * @return a builder
     * @throws IllegalArgumentException if that is no URL of HTTP
     */
    public static ChatAgentBuilder openAi(String baseUrl) {
        return new ChatAgentBuilder(new OpenAiDialect(), baseUrl);
    }

    /**
     * Begins an agent that speaks OpenAI's responses. Nothing is kept on the server.
     *
     * @param baseUrl where the server is, up to what stands before {@code /responses}, for instance {@code
     *     https://api.openai.com/v1}
     * @return a builder; it takes no seed
     * @throws IllegalArgumentException if that is no URL of HTTP
     */
    public static ChatAgentBuilder openAiResponses(String baseUrl) {
        return new ChatAgentBuilder(new ResponsesDialect(), baseUrl);
    }

    /**
     * Begins an agent that speaks Anthropic's messages.
     *
     * @param baseUrl where the server is, up to what stands before {@code /messages}, for instance {@code
     *     https://api.anthropic.com/v1}
     * @return a builder; it takes no seed
     * @throws IllegalArgumentException if that is no URL of HTTP
     */
    public static ChatAgentBuilder anthropic(String baseUrl) {
        return new ChatAgentBuilder(new AnthropicDialect(), baseUrl);
    }

    @Override
    public AgentSession open(Briefing briefing) {
        Optional<Cassette> cassette = cassettes.map(recordings -> recordings.open(briefing));
        ModelClient own = cassette.map(client::through).orElse(client);
        return new ChatSession(own, rules, briefing, cassette);
    }

    @Override
    public AgentInfo info() {
        return info;
    }

    @Override
    public Optional<Prices> prices() {
        return prices;
    }

    @Override
    public Optional<Duration> wallClock() {
        return Optional.of(WALL_CLOCK);
    }

    @Override
    public void close() {
        client.close();
    }
}
