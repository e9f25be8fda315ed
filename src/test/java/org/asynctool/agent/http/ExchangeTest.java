package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.chat.ModelReply;
import org.asynctool.testing.chat.PromptServer;
import org.asynctool.testing.chat.Provider;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exchanges with the three providers, one file each: what is asked, what is answered, and what comes of it. The reply of
 * the script is the first one; the model finishes with the next.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExchangeTest {

    /** What there has to be an exchange about, for each provider. */
    private static final List<String> ITEMS = List.of(
            "tool call",
            "parallel calls",
            "plain",
            "streaming",
            "text beside calls",
            "text alone",
            "schema: nested objects",
            "schema: arrays",
            "schema: enums",
            "schema: references",
            "schema: recursion",
            "schema: anyOf",
            "schema: choice at the root",
            "schema: missing types",
            "tool name with dots",
            "tool name too long",
            "usage",
            "cached tokens",
            "reasoning tokens",
            "usage in the last piece",
            "no usage",
            "refusal",
            "length",
            "base URL",
            "base URL with a slash",
            "base URL with a query",
            "key from code",
            "key from the environment",
            "key as header",
            "model",
            "temperature",
            "seed",
            "most tokens",
            "body fields",
            "headers",
            "unknown members",
            "null content",
            "empty reply",
            "ids missing",
            "ids doubled",
            "arguments empty",
            "arguments as object",
            "arguments malformed",
            "arguments in pieces",
            "pieces within characters",
            "[DONE]",
            "CRLF",
            "comments",
            "pings",
            "error in a stream",
            "error with status 200",
            "status",
            "malformed JSON",
            "page of HTML",
            "cut stream",
            "huge body",
            "reasoning goes back");

    /** What only some providers know. */
    private static final Set<String> OPTIONAL = Set.of("cache creation", "content filter");

    static Stream<Exchange> exchanges() {
        return Stream.of(Provider.values()).flatMap(provider -> Exchange.of(provider).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void exchange(Exchange exchange) throws Exception {
        List<RecordedRequest> requests = new ArrayList<>();
        try (MockWebServer server = PromptServer.create()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    requests.add(request);
                    return requests.size() == 1 ? exchange.response() : last(exchange.provider());
                }
            });
            server.start();
            String base = "http://" + server.getHostName() + ":" + server.getPort();

            assertThat(outcome(exchange, base).toPrettyString())
                    .isEqualTo(exchange.outcome().toPrettyString());
        }
        if (!requests.isEmpty()) {
            exchange.requireRequests(requests);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyProviderHasAnExchangeAboutEverything(Provider provider) {
        List<Exchange> exchanges = Exchange.of(provider);
        Set<String> covered = new TreeSet<>();
        exchanges.forEach(exchange -> covered.addAll(exchange.covers()));

        assertThat(exchanges).hasSizeGreaterThanOrEqualTo(40);
        covered.removeAll(OPTIONAL);
        assertThat(covered).containsExactlyInAnyOrderElementsOf(ITEMS);
    }

    private static MockResponse last(Provider provider) {
        return Completions.json(Json.write(provider.whole(ModelReply.finish())));
    }

    /** Plays the episode and tells what came of it, without what did not. */
    private static ObjectNode outcome(Exchange exchange, String server) {
        ObjectNode outcome = Json.mapper().createObjectNode();
        try {
            ChatAgent agent = exchange.agent(server).build();
            tell(Episodes.run(Episodes.desk(exchange.tools(), ""), agent), outcome);
        } catch (IllegalStateException e) {
            outcome.put("settings", e.getMessage());
        } catch (CouldNotRunException e) {
            ChatException cause = (ChatException) e.getCause();
            outcome.put("error", cause.kind().name()).put("message", afterTheUrl(cause.getMessage()));
        }
        return outcome;
    }

    /** What a message tells of the answer itself, without whose it was, which attempt it was, and what to do. */
    private static String afterTheUrl(String message) {
        return message.replaceFirst("^the answer of .*? at http://[^ ]+ ", "").replaceFirst(" \\(1 attempt: .*", "");
    }

    private static void tell(Episode episode, ObjectNode outcome) {
        ArrayNode calls = outcome.putArray("calls");
        ArrayNode refused = outcome.putArray("refused");
        ArrayNode answers = outcome.putArray("answers");
        for (TraceEvent event : episode.trace().events()) {
            if (event instanceof TraceEvent.CallAccepted call) {
                calls.addObject().put("tool", call.tool()).set("arguments", call.arguments());
            } else if (event instanceof TraceEvent.CallRefused call) {
                refused.addObject()
                        .put("tool", call.tool())
                        .put("kind", call.kind().name())
                        .set("arguments", call.arguments());
            } else if (event instanceof TraceEvent.Answered answered) {
                answers.add(answered.value());
            }
        }
        List.of("calls", "refused", "answers").stream()
                .filter(member -> outcome.path(member).isEmpty())
                .forEach(outcome::remove);
        Episodes.events(episode, TraceEvent.TurnBegan.class)
                .get(0)
                .usage()
                .ifPresent(usage -> outcome.putArray("tokens")
                        .add(usage.inputTokens())
                        .add(usage.cachedInputTokens())
                        .add(usage.outputTokens()));
    }
}
