package org.asynctool.agent.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.Prices;
import org.asynctool.agent.http.cassette.CassetteMode;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.agent.http.cassette.Secrets;
import org.asynctool.json.Json;
import org.asynctool.time.ThinkTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Puts a {@link ChatAgent} together. Only the model has no default. */
@API(status = API.Status.EXPERIMENTAL)
public final class ChatAgentBuilder {

    private final Dialect dialect;
    private final HttpUrl baseUrl;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ObjectNode extra = Json.mapper().createObjectNode();
    private Optional<String> key = Optional.empty();
    private Optional<String> missingKey = Optional.empty();
    private UnaryOperator<@Nullable String> environment = System::getenv;
    private @Nullable String model;
    private OptionalDouble temperature = OptionalDouble.empty();
    private OptionalLong seed = OptionalLong.empty();
    private OptionalLong maxTokens = OptionalLong.empty();
    private boolean streaming;
    private final Transport transport = new Transport();
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
        key = Optional.of(HeaderText.require("API key", secret));
        missingKey = Optional.empty();
        return this;
    }

    /**
     * Takes the key from the environment.
     *
     * @param variable name of the environment variable
     * @return this; {@link #build} fails if it is not set, or blank, unless {@linkplain #cassettes cassettes} replay
     */
    public ChatAgentBuilder apiKeyFromEnvironment(String variable) {
        String secret = environment.apply(variable);
        missingKey = Optional.of(variable).filter(name -> secret == null || secret.isBlank());
        return missingKey.isEmpty() && secret != null ? apiKey(secret.strip()) : this;
    }

    /**
     * Says how freely the model draws.
     *
     * @param value the temperature, finite, 0 or more; without it the server's default holds
     * @return this
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
     * Gives the HTTP client: its proxies, certificates and interceptors. The time-outs of this builder hold.
     *
     * @param client the client
     * @return this
     */
    public ChatAgentBuilder httpClient(OkHttpClient client) {
        transport.http(client);
        return this;
    }

    /**
     * Bounds the time until there is a connection.
     *
     * @param most above 0; without it 10 seconds
     * @return this
     */
    public ChatAgentBuilder connectTimeout(Duration most) {
        transport.connectTimeout(most);
        return this;
    }

    /**
     * Bounds the time between two pieces of an answer.
     *
     * @param most above 0; without it 2 minutes
     * @return this
     */
    public ChatAgentBuilder readTimeout(Duration most) {
        transport.readTimeout(most);
        return this;
    }

    /**
     * Bounds one attempt in all.
     *
     * @param most above 0; without it 10 minutes
     * @return this
     */
    public ChatAgentBuilder totalTimeout(Duration most) {
        transport.totalTimeout(most);
        return this;
    }

    /**
     * Says how often a request is sent that fails for a reason that may pass.
     *
     * @param most the most attempts, the first included, 1 or more; without it 5
     * @return this
     */
    public ChatAgentBuilder attempts(int most) {
        transport.attempts(atLeastOne("attempts", most));
        return this;
    }

    /**
     * Bounds the requests at once, over all episodes of this agent.
     *
     * @param most 1 or more; without it 8
     * @return this
     */
    public ChatAgentBuilder concurrentRequests(int most) {
        transport.ownLimits().concurrentRequests(most);
        return this;
    }

    /**
     * Bounds the requests per minute, over all episodes of this agent. Each attempt counts.
     *
     * @param most 1 or more; without it any number
     * @return this
     */
    public ChatAgentBuilder requestsPerMinute(int most) {
        transport.ownLimits().requestsPerMinute(most);
        return this;
    }

    /**
     * Bounds the tokens per minute, over all episodes of this agent, as {@link
     * ChatLimits.Builder#tokensPerMinute(long)} says.
     *
     * @param most 1 or more; without it any number
     * @return this
     */
    public ChatAgentBuilder tokensPerMinute(long most) {
        transport.ownLimits().tokensPerMinute(most);
        return this;
    }

    /**
     * Gives limits that hold for all agents with them together.
     *
     * @param shared the limits, instead of those that this builder could name
     * @return this
     */
    public ChatAgentBuilder limits(ChatLimits shared) {
        transport.sharedLimits(shared);
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

    /** Has another environment than the machine's; for tests. */
    ChatAgentBuilder environment(UnaryOperator<@Nullable String> variables) {
        environment = variables;
        return this;
    }

    /** Has another clock and other minutes; for tests. */
    ChatAgentBuilder clock(Ticker other, Duration minute) {
        transport.clock(other, minute);
        return this;
    }

    /** Has another patience; for tests. */
    ChatAgentBuilder patience(Patience other) {
        transport.patience(other);
        return this;
    }

    /** Waits between attempts in another way, and reads less; for tests. */
    ChatAgentBuilder endurance(Patience.Pause between, long mostAnswerBytes) {
        transport.pause(between);
        transport.mostBytes(mostAnswerBytes);
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
        requireKey();
        ChatSettings settings = new ChatSettings(
                baseUrl,
                key,
                name,
                temperature,
                seed,
                maxTokens,
                streaming,
                Collections.unmodifiableMap(new LinkedHashMap<>(headers)),
                extra.deepCopy(),
                secrets());
        dialect.check(settings);
        ModelClient asked = new ModelClient(transport.client(), settings, dialect, transport.endurance(replays()));
        return new ChatAgent(
                asked,
                new AgentInfo(name, prompt.label(), labels()),
                new SessionRules(thinkTime, prompt, context, new Discretion(settings.secrets())),
                prices,
                recordings());
    }

    /** The secrets of a request, before there is one: all have the same. */
    private Secrets secrets() {
        Request.Builder request = new Request.Builder().url(baseUrl);
        dialect.head(request, key);
        headers.forEach(request::header);
        return Secrets.of(request.build());
    }

    private void requireKey() {
        if (missingKey.isPresent() && !replays()) {
            throw new IllegalStateException("the API key is expected in the environment variable " + missingKey.get()
                    + ", which is not set; set it for the build, leave these tests out of it by a tag, or replay"
                    + " cassettes");
        }
    }

    private boolean replays() {
        return cassettes
                .filter(recordings -> recordings.mode() == CassetteMode.REPLAY)
                .isPresent();
    }

    /** Cassettes belong to what is told and to whom: with another prompt or interface nothing in them would fit. */
    private Optional<Cassettes> recordings() {
        return cassettes.map(files -> files.speaking(prompt.label() + " " + dialect.path()));
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        temperature.ifPresent(value -> labels.add("temperature " + value));
        seed.ifPresent(value -> labels.add("seed " + value));
        labels.addAll(context.labels());
        return labels;
    }

    private static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the " + what + " must be 1 or more, but were " + value);
        }
        return value;
    }
}
