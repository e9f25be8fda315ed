package org.asynctool.agent.mcp;

import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import reactor.core.publisher.Mono;

/**
 * An agent that speaks the Model Context Protocol over a pair of streams, a message a line: the client that started this
 * program. It plays one episode.
 */
@API(status = API.Status.INTERNAL)
public final class StdioAgent implements Agent {

    private static final Duration WALL_CLOCK = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long SECONDS_TO_END = 2;

    private final CountDownLatch clientEnded = new CountDownLatch(1);
    private final InputStream in;
    private final OutputStream out;
    private volatile Optional<McpSession> played = Optional.empty();

    /**
     * Speaks over streams.
     *
     * @param in what the client writes; its end is that of the client
     * @param out what the client reads
     */
    public StdioAgent(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public AgentSession open(Briefing briefing) {
        McpSession episode = new McpSession(briefing);
        StdioServerTransportProvider transport = new StdioServerTransportProvider(
                McpHandlers.MAPPER,
                new EndingStream(in, () -> {
                    clientEnded.countDown();
                    episode.desk().leave("the client closed its end before the episode ended");
                }),
                out,
                EpisodePlace.LARGEST);
        McpHandlers handlers = new McpHandlers(
                episode, () -> transport.notifyClients(McpSchema.METHOD_NOTIFICATION_TOOLS_LIST_CHANGED, null));
        transport.setSessionFactory(connection -> new McpServerSession(
                "stdio",
                PATIENCE,
                connection,
                handlers::initialize,
                handlers.requests(),
                handlers.notifications(),
                Mono::empty));
        episode.owns(() -> transport.closeGracefully().onErrorComplete().block(PATIENCE));
        episode.owns(this::awaitClient);
        played = Optional.of(episode);
        return episode::next;
    }

    /** Gives the last answer. Clients end the program then: whatever is to be written has to be so before. */
    @Override
    public void close() throws IOException {
        if (played.isPresent()) {
            played.get().close();
        }
    }

    /** The last answer is written by another thread; the client shows that it has read it by going away. */
    private void awaitClient() {
        try {
            clientEnded.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public AgentInfo info() {
        return McpAgent.info("stdio", "unknown");
    }

    @Override
    public Optional<Duration> wallClock() {
        return Optional.of(WALL_CLOCK);
    }
}
