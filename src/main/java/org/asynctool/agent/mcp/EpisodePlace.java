package org.asynctool.agent.mcp;

import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.DefaultMcpStreamableServerSessionFactory;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The place of one episode at the server. */
final class EpisodePlace implements Closeable {

    static final String PATH = "mcp";

    /** The largest message of a client, in bytes. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServletStreamableServerTransportProvider transport;
    private final byte[] token;

    EpisodePlace(McpSession episode, String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        transport = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(McpHandlers.MAPPER)
                .mcpEndpoint("/" + PATH)
                .maxRequestSize(LARGEST)
                .build();
        McpHandlers handlers = new McpHandlers(
                episode, () -> transport.notifyClients(McpSchema.METHOD_NOTIFICATION_TOOLS_LIST_CHANGED, null));
        transport.setSessionFactory(new DefaultMcpStreamableServerSessionFactory(
                PATIENCE,
                handlers::initialize,
                handlers.requests(),
                handlers.notifications(),
                session -> Mono.fromRunnable(() -> episode.desk().leave("the client ended its session"))));
    }

    /** Compares in the same time whatever is sent. */
    boolean admits(String sent) {
        return MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        transport.service(request, response);
    }

    @Override
    public void close() {
        transport.closeGracefully().onErrorComplete().block(PATIENCE);
    }
}
