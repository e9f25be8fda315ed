package org.asynctool.agent.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is not let in is told so in the protocol's words, and the episode goes on as if nothing had been. */
@Timeout(60)
class FrontDoorTest {

    private static final String INITIALIZE = """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
             "capabilities": {}, "clientInfo": {"name": "raw", "version": "1"}}}""";

    private final Task task = Episodes.desk("\"look\": {}", "");
    private final List<String> seen = new ArrayList<>();

    /** What is tried at the server of an episode before its client does what it has to do. */
    @FunctionalInterface
    private interface Attempt {
        String at(McpEndpoint endpoint) throws IOException;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Authorization: Bearer wrong       | 401 | the token is missing or wrong
            Authorization: Basic wrong        | 401 | the token is missing or wrong
            X-Nothing: 1                      | 401 | the token is missing or wrong
            Origin: https://evil.example      | 403 | requests of other origins are not taken
            Origin: null                      | 403 | requests of other origins are not taken
            Host: evil.example:80             | 403 | this server is asked by its own address only
            Host: localhost                   | 403 | this server is asked by its own address only
            """)
    void refusesWhoMayNotComeIn(String header, int status, String message) {
        String answer = during(endpoint -> post(endpoint, INITIALIZE, header));

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"" + message);
    }

    @Test
    void takesItsOwnOriginAndEitherName() {
        assertThat(during(endpoint -> post(
                        endpoint,
                        INITIALIZE,
                        bearer(endpoint),
                        "Origin: http://localhost:" + endpoint.address().getPort())))
                .contains("this episode has its client already: one session an episode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"jsonrpc": "2.0", "id": 1                                          | HTTP/1.1 400
            [1, 2]                                                              | HTTP/1.1 400
            {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}                 | HTTP/1.1 400
            """)
    void refusesMessagesThatAreNone(String message, String expected) {
        assertThat(during(endpoint -> post(endpoint, message, bearer(endpoint))))
                .startsWith(expected);
    }

    @Test
    void refusesAnUnknownSession() {
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";

        assertThat(during(endpoint -> post(endpoint, list, bearer(endpoint), "Mcp-Session-Id: nobody")))
                .startsWith("HTTP/1.1 404")
                .contains("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":")
                .doesNotContain("stackTrace");
    }

    @Test
    void refusesAnOversizeMessage() {
        assertThat(during(endpoint ->
                        post(endpoint, "", "Content-Length: " + (EpisodePlace.LARGEST + 1), bearer(endpoint))))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void knowsNoEpisodeButThoseUnderWay() {
        assertThat(during(endpoint -> {
                    McpEndpoint other =
                            new McpEndpoint(endpoint.address().resolve("/0123456789abcdef/mcp"), endpoint.token());
                    return post(other, INITIALIZE, bearer(endpoint));
                }))
                .startsWith("HTTP/1.1 404")
                .contains("there is no episode under way here");
    }

    @Test
    void refusesASecondClient() {
        assertThat(during(endpoint -> post(endpoint, INITIALIZE, bearer(endpoint))))
                .contains("this episode has its client already: one session an episode");
    }

    @Test
    void countsAnUnknownToolAndTellsSo() throws Exception {
        Episode episode = play(client -> {
            seen.add(call(client, "nothing", Map.of()));
            seen.add(call(client, "wait", Map.of("for", "any")));
        });

        assertThat(seen.get(0)).isEqualTo("{\"status\":\"pending\",\"call\":\"c1\"}");
        assertThat(seen.get(1)).contains("\"refused\":[{\"call\":\"c1\",\"kind\":\"unknown-tool\"");
        assertThat(episode.trace().events()).anyMatch(event -> event.toString().contains("UNKNOWN_TOOL"));
    }

    @Test
    void refusesAWaitThatCannotBe() throws Exception {
        play(client -> seen.add(call(client, "wait", Map.of("for", "ever"))));

        assertThat(seen.get(0)).startsWith("{\"status\":\"refused\",\"message\":\"expected {");
    }

    @Test
    void tellsWhatACallNeedsAndOverhearsThatOneIsCancelled() throws Exception {
        Episode episode = run(endpoint -> {
            String session = post(endpoint, INITIALIZE)
                    .lines()
                    .filter(line -> line.startsWith("Mcp-Session-Id: "))
                    .findFirst()
                    .orElseThrow();
            post(endpoint, "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}", session);
            seen.add(post(endpoint, request("tools/call", ""), session));
            seen.add(post(endpoint, request("tools/call", ", \"params\": {\"arguments\": {}}"), session));
            seen.add(post(endpoint, """
                    {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 9}}""", session));
            post(endpoint, request("tools/call", ", \"params\": {\"name\": \"finish\"}"), session);
        });

        assertThat(seen.subList(0, 2))
                .allSatisfy(answer -> assertThat(answer)
                        .contains("\"error\":{\"code\":-32602,\"message\":\"tools/call needs the name of a tool\"}"));
        assertThat(seen.get(2)).startsWith("HTTP/1.1 202");
        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.FINISHED);
    }

    @Test
    void aClientThatEndsItsSessionEndsTheEpisode() {
        assertThatThrownBy(() -> play(McpSyncClient::closeGracefully))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("the client ended its session");
    }

    @Test
    void aClientThatJustStopsEndsTheEpisode() {
        assertThatThrownBy(() -> run(endpoint -> {}))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("the client came to its end before it had answered everything or called finish");
    }

    @Test
    void aClientThatFailsEndsTheEpisode() {
        assertThatThrownBy(() -> run(endpoint -> {
                    throw new IllegalStateException("no idea");
                }))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("the client failed: java.lang.IllegalStateException: no idea");
    }

    /** The steps of a client that is connected. */
    @FunctionalInterface
    private interface Steps {
        void with(McpSyncClient client);
    }

    /** Tries something while an episode is under way, which then ends well. */
    private String during(Attempt attempt) {
        try {
            Episode episode = run(endpoint -> {
                try (McpSyncClient client = PlannedClient.connect(endpoint, new ArrayList<>())) {
                    client.initialize();
                    seen.add(attempt.at(endpoint));
                    call(client, "answer", Map.of("subtask", "A", "answer", "done"));
                }
            });
            assertThat(episode.succeeded()).isTrue();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return seen.get(0);
    }

    private Episode play(Steps steps) throws Exception {
        return run(endpoint -> {
            try (McpSyncClient client = PlannedClient.connect(endpoint, new ArrayList<>())) {
                client.initialize();
                steps.with(client);
                call(client, "finish", Map.of());
            }
        });
    }

    private Episode run(McpAgent.Client client) throws Exception {
        try (Agent agent = McpAgent.of("client", "1", client)) {
            return Episodes.run(task, agent);
        }
    }

    private static String call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        return ((TextContent) result.content().get(0)).text();
    }

    private static String bearer(McpEndpoint endpoint) {
        return "Authorization: Bearer " + endpoint.token();
    }

    private static String request(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"%s\"%s}".formatted(method, params);
    }

    /** Posts by hand: HTTP clients do not let one choose the host. */
    private static String post(McpEndpoint endpoint, String body, String... headers) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("POST " + endpoint.address().getPath() + " HTTP/1.1");
        lines.addAll(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: " + endpoint.address().getAuthority());
        }
        if (lines.stream().noneMatch(line -> line.startsWith("Authorization:") || line.startsWith("X-Nothing"))) {
            lines.add(bearer(endpoint));
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        lines.add("Content-Type: application/json");
        lines.add("Accept: application/json, text/event-stream");
        if (lines.stream().noneMatch(line -> line.startsWith("Content-Length:"))) {
            lines.add("Content-Length: " + bytes.length);
        }
        lines.add("Connection: close");
        try (Socket socket = new Socket("127.0.0.1", endpoint.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
