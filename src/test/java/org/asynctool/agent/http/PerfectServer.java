package org.asynctool.agent.http;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
 * A server that plays a perfect model: it decides as the greedy reference agent does. It refuses to go on when a
 * conversation does not hold everything that the agent has been shown.
 */
final class PerfectServer extends Dispatcher {

    private final Queue<Turn> decisions = new ArrayDeque<>();
    private final StringBuilder untold = new StringBuilder();
    private Observation shown;

    /** Lets the reference decide beside the agent; the agent gets its decisions from this server. */
    Agent beside(Agent tested) {
        return briefing -> {
            AgentSession reference = new GreedyAgent().open(briefing.again());
            AgentSession session = tested.open(briefing);
            return new AgentSession() {
                @Override
                public Turn next(Observation observation) throws Exception {
                    shown = observation;
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
        JsonNode body = Json.read(request.getBody().utf8());
        String last = newsIn(body);
        shown.results().forEach(result -> {
            if (!last.contains("\"call\":\"" + result.call() + "\"")) {
                untold.append(result.call()).append(" at ").append(shown.virtualMillis());
            }
        });
        shown.requests().forEach(arrived -> {
            if (!last.contains(arrived.text())) {
                untold.append(arrived.text());
            }
        });
        Completions reply = reply(decisions.remove());
        return body.path("stream").asBoolean(false) ? reply.streamed() : reply.plain();
    }

    /** What was shown to the agent and not told to the model. */
    String untold() {
        return untold.toString();
    }

    /** The text behind the model's last reply. */
    private static String newsIn(JsonNode body) {
        StringBuilder news = new StringBuilder();
        for (JsonNode message : body.path("messages").values()) {
            if (message.path("role").asString().equals("assistant")) {
                news.setLength(0);
            }
            news.append(message.path("content").asString(""));
        }
        return news.toString();
    }

    private static Completions reply(Turn turn) {
        Completions reply = Completions.none();
        turn.calls().forEach(call -> {
            ObjectNode arguments = (ObjectNode) call.arguments().orElseThrow().deepCopy();
            call.subTask().ifPresent(subTask -> arguments.put("subtask", subTask));
            reply.and(call.tool().replace('.', '_'), Json.write(arguments));
        });
        turn.answers()
                .forEach(answer -> reply.and(
                        "answer", Json.write(Json.of(Map.of("subtask", answer.subTask(), "answer", answer.value())))));
        turn.waiting().ifPresent(wait -> reply.and("wait", Json.write(Json.of(wait(wait)))));
        if (turn.finish()) {
            reply.and("finish", "");
        }
        return reply;
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
