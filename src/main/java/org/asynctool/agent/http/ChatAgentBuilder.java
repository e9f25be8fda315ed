package org.asynctool.agent.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.Prices;
import org.asynctool.agent.http.cassette.CassetteMode;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.json.Json;
import org.asynctool.time.ThinkTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Puts a {@link ChatAgent} together. Only the model has no default. */
@API(status = API.Status.EXPERIMENTAL)
public final class ChatAgentBuilder extends TransportSettings<ChatAgentBuilder> {

    private final Dialect dialect;
    private final HttpUrl baseUrl;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ObjectNode extra = Json.mapper().createObjectNode();
    private final ApiKey key = new ApiKey();
    private @Nullable String model;
    private OptionalDouble temperature = OptionalDouble.empty();
    private OptionalLong seed = OptionalLong.empty();
    private OptionalLong maxTokens = OptionalLong.empty();
    private boolean streaming;
    private ThinkTime thinkTime = new ThinkTime.Measured();
    private Prompt prompt = Prompt.current();
    private ContextRules context = ContextRules.NONE;
    private Optional<Prices> prices = Optional.empty();
    private Optional<Cassettes> cassettes = Optional.empty();

    ChatAgentBuilder(Dialect dialect, String baseUrl) {
        this.dialect = dialect;
        HttpUrl url = HttpUrl.parse(baseUrl);
        if (url == null) {
            throw new IllegalArgumentException(
                    "the base URL must begin with http:// or https:// and name a host, but was '" + baseUrl + "'");
        }
        this.baseUrl = url;
    }

    /**
     * Names the model.
     *
     * @param name as the server knows it, not blank
     * @return this
     */
    public ChatAgentBuilder model(String name) {
        model = name;
        return this;
    }

    /**
     * Gives the key. It stands in no result and no message.
     *
     * @param secret the key, of visible characters of ASCII
     * @return this
     * @throws IllegalArgumentException if there are others in it; the message does not repeat it
     */
    public ChatAgentBuilder apiKey(String secret) {
        key.give(secret);
        return this;
    }

    /**
     * Takes the key from the environment.
     *
     * @param variable name of the environment variable
     * @return this; {@link #build} fails if it is not set, or blank, unless {@linkplain #cassettes cassettes} replay
     */
    public ChatAgentBuilder apiKeyFromEnvironment(String variable) {
        key.fromEnvironment(variable);
        return this;
    }

    /**
     * Says how freely the model draws.
     *
     * @param value the temperature, finite, 0 or more; without it the server's default holds
     * @return this
     * @throws IllegalArgumentException if it is another
     */
    public ChatAgentBuilder temperature(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the temperature must be finite and 0 or more, but was " + value);
        }
        temperature = OptionalDouble.of(value);
        return this;
    }

    /**
     * Records what the model says, or lets it be said again without any network and any key, one file an episode.
     * Measured think time is next to nothing in a replay; give a {@linkplain #thinkTime model of it}. Files that were
     * recorded with another prompt or another interface are refused.
     *
     * @param recordings where the files are, and whether they are read or written
     * @return this
     */
    public ChatAgentBuilder cassettes(Cassettes recordings) {
        cassettes = Optional.of(recordings);
        return this;
    }

    /**
     * Says what the model draws with, where the server honours it.
     *
     * @param value the seed
     * @return this
     */
    public ChatAgentBuilder seed(long value) {
        seed = OptionalLong.of(value);
        return this;
    }

    /**
     * Bounds the replies.
     *
     * @param tokens the most tokens of one reply, 1 or more; without it the server's default holds
     * @return this
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public ChatAgentBuilder maxTokens(int tokens) {
        maxTokens = OptionalLong.of(atLeastOne("most tokens", tokens));
        return this;
    }

    /**
     * Asks for replies in pieces (server-sent events). The read time-out then holds for each piece.
     *
     * @return this
     */
    public ChatAgentBuilder streaming() {
        streaming = true;
        return this;
    }

    /**
     * Adds a header to each request.
     *
     * @param name name of the header
     * @param value its value, of visible characters of ASCII and blanks; a longer one that a server repeats is shown
     *     in no message
     * @return this
     * @throws IllegalArgumentException if there are others in it
     */
    public ChatAgentBuilder header(String name, String value) {
        headers.put(name, HeaderText.require("header " + name, value));
        return this;
    }

    /**
     * Adds a member to the body of each request; it wins over what would stand there otherwise.
     *
     * @param name name of the member, for instance {@code reasoning_effort}
     * @param value a plain Java value; null leaves the member out, for servers that do not take it
     * @return this
     */
    public ChatAgentBuilder bodyField(String name, @Nullable Object value) {
        extra.set(name, Json.of(value));
        return this;
    }

    /**
     * Says which time a turn reports as measured, for tasks whose think time is {@code measured}.
     *
     * @param model measured for the time that the reply really took, which is the default; a profile of a model or a
     *     fixed time for results that are the same on every machine
     * @return this
     */
    public ChatAgentBuilder thinkTime(ThinkTime model) {
        thinkTime = model;
        return this;
    }

    /**
     * Replaces what the model is told before an episode.
     *
     * @param label what stands for it in results, such as {@code terse-2}
     * @param text the text; <code>{{wait}}</code>, <code>{{answer}}</code> and <code>{{finish}}</code> stand for the
     *     names of the tools
     * @return this
     */
    public ChatAgentBuilder prompt(String label, String text) {
        prompt = new Prompt(label, text);
        return this;
    }

    /**
     * Says what the tokens cost.
     *
     * @param perMillion the prices
     * @return this
     */
    public ChatAgentBuilder prices(Prices perMillion) {
        prices = Optional.of(perMillion);
        return this;
    }

    /**
     * Bounds what the model is sent with each request. When it grows longer, delivered results are replaced by their
     * length, the oldest first; then whole replies go, with what they brought. The prompt, the tools, what users ask,
     * the last reply with its results, and calls on their way stay. Tokens are estimated: four characters are one, until
     * the server tells how many it counted.
     *
     * @param most the most tokens of a request, without the reply, 1 or more; without it nothing is left out
     * @return this
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public ChatAgentBuilder contextTokens(int most) {
        context = context.mostTokens(atLeastOne("context tokens", most));
        return this;
    }

    /**
     * Cuts long results: beginning and end are kept, and between them stands how many characters are left out.
     *
     * @param most the most characters of a result that are kept, 1 or more; without it results are told as they are
     * @return this
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public ChatAgentBuilder resultCharacters(int most) {
        context = context.resultCharacters(atLeastOne("characters of a result", most));
        return this;
    }

    /**
     * Tells with each observation how things stand: open sub-tasks, calls on their way, calls that are done.
     *
     * @return this
     */
    public ChatAgentBuilder stateDigest() {
        context = context.withDigest();
        return this;
    }

    @Override
    ChatAgentBuilder self() {
        return this;
    }

    /** Has another environment than the machine's; for tests. */
    ChatAgentBuilder environment(UnaryOperator<@Nullable String> variables) {
        key.environment(variables);
        return this;
    }

    /**
     * Returns the agent.
     *
     * @return the agent
     * @throws IllegalStateException if no model is named, if the key that the environment is to have is missing, or if limits
     *     stand in two places
     */
    public ChatAgent build() {
        String name = model;
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("a chat agent needs the name of its model; call model(\"...\")");
        }
        boolean replays =
                cassettes.filter(files -> files.mode() == CassetteMode.REPLAY).isPresent();
        if (!replays) {
            key.require();
        }
        ChatSettings settings = new ChatSettings(
                baseUrl,
                key.key(),
                name,
                temperature,
                seed,
                maxTokens,
                streaming,
                Collections.unmodifiableMap(new LinkedHashMap<>(headers)),
                extra.deepCopy(),
                dialect.secrets(baseUrl, headers, key.key()));
        dialect.check(settings);
        ModelClient asked = new ModelClient(transport.client(), settings, dialect, transport.endurance(replays));
        return new ChatAgent(
                asked,
                new AgentInfo(name, prompt.label(), settings.labels(context)),
                new SessionRules(thinkTime, prompt, context, new Discretion(settings.secrets())),
                prices,
                recordings());
    }

    /** Cassettes belong to what is told and to whom: with another prompt or interface nothing in them would fit. */
    private Optional<Cassettes> recordings() {
        return cassettes.map(files -> files.speaking(prompt.label() + " " + dialect.path()));
    }
}
