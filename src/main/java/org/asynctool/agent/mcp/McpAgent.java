package org.asynctool.agent.mcp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.jspecify.annotations.Nullable;

/**
 * An agent that finds its tools at a Model Context Protocol server. The server runs on the loopback address of this
 * machine; each episode has an address and a token of its own, and takes one session.
 *
 * <p>A call is answered as pending at once; {@code wait}, {@code answer} and {@code finish} are tools, and what came in
 * meanwhile is told in their answers and as notifications. Everything between two of these three is one turn. The rules
 * and requests are the server's instructions, and what the tool {@code briefing} answers.
 *
 * <p>Needs {@code io.modelcontextprotocol.sdk:mcp-core}, {@code mcp-json-jackson3} and {@code jetty-ee11-servlet} on the
 * class path.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class McpAgent implements Agent {

    private static final Duration WALL_CLOCK = Duration.ofMinutes(15);

    private final AgentInfo info;
    private final Clients clients;
    private final Set<McpSession> underWay = ConcurrentHashMap.newKeySet();
    private @Nullable LoopbackServer server;

    private McpAgent(AgentInfo info, Clients clients) {
        this.info = info;
        this.clients = clients;
    }

    /** Brings the client of an episode to its server. */
    @FunctionalInterface
    interface Clients {

        /** Begins; what is returned ends with the episode. */
        Running start(McpEndpoint endpoint, Desk desk) throws IOException;
    }

    /** A client that was begun. */
    @FunctionalInterface
    interface Running {

        /** Ends the client, if it still runs. */
        void stop();
    }

    /** The code of a client, in this JVM. */
    @FunctionalInterface
    @API(status = API.Status.EXPERIMENTAL)
    public interface Client {

        /**
         * Plays one episode. Runs on a thread of its own, which is interrupted when the episode ends.
         *
         * @param endpoint where the tools are
         * @throws Exception if it cannot go on; the episode then could not run
         */
        void play(McpEndpoint endpoint) throws Exception;
    }

    /**
     * Tests a client that is Java code.
     *
     * @param name name of the agent, for results
     * @param version version of the agent
     * @param client its code; several episodes may be under way at once
     * @return the agent
     */
    public static McpAgent of(String name, String version, Client client) {
        return new McpAgent(info(name, version), new ClientThreads(client)::start);
    }

    static McpAgent of(AgentInfo info, Clients clients) {
        return new McpAgent(info, clients);
    }

    static AgentInfo info(String name, String version) {
        return new AgentInfo(name, version, List.of(McpPrompt.current().label()));
    }

    @Override
    public AgentSession open(Briefing briefing) throws IOException {
        McpSession episode = new McpSession(briefing);
        McpEndpoint endpoint = server().open(episode);
        underWay.add(episode);
        episode.owns(() -> underWay.remove(episode));
        try {
            Running running = clients.start(endpoint, episode.desk());
            episode.owns(running::stop);
        } catch (IOException | RuntimeException e) {
            episode.close();
            throw e;
        }
        return episode;
    }

    @Override
    public AgentInfo info() {
        return info;
    }

    @Override
    public Optional<Duration> wallClock() {
        return Optional.of(WALL_CLOCK);
    }

    /** Ends the clients of episodes that are under way, given up ones too, and the server. */
    @Override
    public void close() throws IOException {
        Belongings all = new Belongings();
        all.add(this::stop);
        underWay.forEach(episode -> all.add(episode::close));
        all.close();
    }

    private synchronized void stop() throws IOException {
        LoopbackServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }

    private synchronized LoopbackServer server() throws IOException {
        LoopbackServer running = server;
        if (running == null) {
            running = LoopbackServer.start();
            server = running;
        }
        return running;
    }
}
