package org.asynctool.testing.chat;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that plays a perfect model at the interface of each provider: it decides as the greedy reference agent does.
 * It notes what the agent was shown and the conversation does not hold.
 */
public final class PerfectServer extends Dispatcher {

    private final Queue<Turn> decisions = new ArrayDeque<>();
    private final StringBuilder untold = new StringBuilder();
    private Optional<Observation> shown = Optional.empty();
    private int calls;

    /** Lets the reference decide beside the agent; the agent gets its decisions from this server. */
    public Agent beside(Agent tested) {
        return briefing -> {
            AgentSession reference = new GreedyAgent().open(briefing.again());
            AgentSession session = tested.open(briefing);
            return new AgentSession() {
                @Override
                public Turn next(Observation observation) throws Exception {
                    shown = Optional.of(observation);
                    decisions.add(reference.next(observation));
                    return session.next(observation);
                }

                @Override
                public void close() throws Exception {
                    session.close();
                }
            };
        };
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        try {
            return answer(request);
        } catch (RuntimeException e) {
            // An exception would end the server's thread, and the agent would wait for ever.
            return refusal("the perfect model broke: " + e);
        }
    }

    private MockResponse answer(RecordedRequest request) {
        Turn decision = decisions.poll();
        if (shown.isEmpty() || decision == null) {
            return refusal(
                    "the perfect model was shown nothing to decide on; run the agent as beside(agent), and let one"
                            + " turn be one request");
        }
        Provider provider = Provider.at(request.getUrl().encodedPath());
        JsonNode body = Json.read(request.getBody().utf8());
        note(shown.get(), provider.newsIn(body));
        ModelReply reply = reply(decision);
        return body.path("stream").asBoolean(false)
                ? answer("text/event-stream; charset=utf-8", provider.events(reply))
                : answer("application/json", Json.write(provider.whole(reply)));
    }

    private void note(Observation observation, String news) {
        observation.results().stream()
                .filter(result -> !news.contains("\"call\":\"" + result.call() + "\""))
                .forEach(result -> untold.append(result.call()).append(" at ").append(observation.virtualMillis()));
        observation.requests().stream()
                .filter(arrived -> !news.contains(arrived.text()))
                .forEach(arrived -> untold.append(arrived.text()));
    }

    /** What was shown to the agent and not told to the model. */
    public String untold() {
        return untold.toString();
    }

    private static MockResponse answer(String type, String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", type)
                .body(body)
                .build();
    }

    private static MockResponse refusal(String message) {
        return new MockResponse.Builder().code(400).body(message).build();
    }

    private ModelReply reply(Turn turn) {
        ModelReply reply = ModelReply.text("");
        for (Turn.Call call : turn.calls()) {
            ObjectNode arguments = (ObjectNode) call.arguments().orElseThrow().deepCopy();
            call.subTask().ifPresent(subTask -> arguments.put("subtask", subTask));
            reply = reply.and(id(), call.tool().replace('.', '_'), arguments);
        }
        for (Turn.Answer answer : turn.answers()) {
            reply = reply.and(id(), "answer", Map.of("subtask", answer.subTask(), "answer", answer.value()));
        }
        if (turn.waiting().isPresent()) {
            reply = reply.and(id(), "wait", wait(turn.waiting().get()));
        }
        return turn.finish() ? reply.and(id(), "finish", Map.of()) : reply;
    }

    private String id() {
        return "call_" + ++calls;
    }

    private static Map<String, Object> wait(Turn.Wait wait) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("for", wait.kind().name().toLowerCase(Locale.ROOT));
        if (!wait.calls().isEmpty()) {
            arguments.put("calls", wait.calls());
        }
        wait.timeoutMillis().ifPresent(millis -> arguments.put("timeout_seconds", millis / 1000.0));
        return arguments;
    }
}
