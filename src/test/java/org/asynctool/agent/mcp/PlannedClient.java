package org.asynctool.agent.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.OneAnswerAgent;
import org.asynctool.agent.Turn;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/** The client of the Java SDK, which plays the turns of a reference agent that decides beside it. */
final class PlannedClient {

    private final BlockingQueue<Turn> decisions = new LinkedBlockingQueue<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final List<String> notified = new CopyOnWriteArrayList<>();

    private final Agent plan;

    PlannedClient() {
        this(new OneAnswerAgent());
    }

    PlannedClient(Agent plan) {
        this.plan = plan;
    }

    /** An agent whose decisions go through the protocol. */
    Agent agent() {
        return beside(McpAgent.of("planned", "1", this::play));
    }

    /** Lets the reference decide beside an agent, which takes its decisions from this client. */
    Agent beside(Agent tested) {
        return new Agent() {
            @Override
            public AgentSession open(Briefing briefing) throws Exception {
                AgentSession reference = plan.open(briefing.again());
                AgentSession session = tested.open(briefing);
                return new AgentSession() {
                    @Override
                    public Turn next(Observation observation) throws Exception {
                        decisions.add(reference.next(observation));
                        return session.next(observation);
                    }

                    @Override
                    public void close() throws Exception {
                        session.close();
                    }
                };
            }

            @Override
            public void close() throws Exception {
                tested.close();
            }
        };
    }

    /** The texts of all answers, in order. */
    List<String> answers() {
        return answers;
    }

    /** The texts of all notifications, in order. */
    List<String> notified() {
        return notified;
    }

    static McpSyncClient connect(McpEndpoint endpoint, List<String> notified) {
        String address = endpoint.address().toString();
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder(
                        address.substring(0, address.indexOf('/', "http://".length())))
                .endpoint(endpoint.address().getPath())
                .addHttpRequestCustomizer((request, method, uri, body, context) ->
                        request.header("Authorization", "Bearer " + endpoint.token()))
                .build();
        return McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(30))
                .loggingConsumer(news -> notified.add(news.data()))
                .build();
    }

    private void play(McpEndpoint endpoint) throws InterruptedException {
        try (McpSyncClient client = connect(endpoint, notified)) {
            client.initialize();
            boolean over = false;
            while (!over) {
                over = play(client, decisions.take());
            }
        }
    }

    private boolean play(McpSyncClient client, Turn turn) {
        for (Turn.Call call : turn.calls()) {
            Map<String, Object> arguments = plain(call.arguments().orElseThrow());
            call.subTask().ifPresent(subTask -> arguments.put("subtask", subTask));
            call(client, call.tool(), arguments);
        }
        String last = "";
        for (Turn.Answer answer : turn.answers()) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("subtask", answer.subTask());
            arguments.put("answer", Json.mapper().convertValue(answer.value(), Object.class));
            last = call(client, "answer", arguments);
        }
        if (turn.waiting().isPresent()) {
            last = call(client, "wait", wait(turn.waiting().get()));
        }
        if (turn.finish()) {
            last = call(client, "finish", Map.of());
        }
        return last.contains("\"episode\":\"ended\"");
    }

    private String call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        String text = ((TextContent) result.content().get(0)).text();
        answers.add(text);
        return text;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(JsonNode arguments) {
        return new LinkedHashMap<>(Json.mapper().convertValue(arguments, Map.class));
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
