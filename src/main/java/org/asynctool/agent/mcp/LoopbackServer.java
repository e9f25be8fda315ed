package org.asynctool.agent.mcp;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server on the loopback address, with a place for each episode that is under way. */
final class LoopbackServer implements Closeable {

    /** Not by the name of the machine for it, which may stand for an address of version 6 that no URL takes as it is. */
    private static final String HOST = "127.0.0.1";

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, EpisodePlace> places = new ConcurrentHashMap<>();
    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("asynctool-mcp");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1);
        connector.setHost(HOST);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder front = new ServletHolder(new FrontDoor(places, connector::getLocalPort));
        front.setAsyncSupported(true);
        context.addServlet(front, "/*");
        server.setHandler(context);
    }

    /**
     * Starts a server on a free port.
     *
     * @throws IOException if it cannot be started
     */
    static LoopbackServer start() throws IOException {
        LoopbackServer loopback = new LoopbackServer();
        try {
            loopback.server.start();
        } catch (Exception e) {
            LifeCycle.stop(loopback.server);
            throw new IOException("the MCP server cannot be started on the loopback address: " + e.getMessage(), e);
        }
        return loopback;
    }

    /** Makes a place for an episode; its session gives it up when it closes. */
    McpEndpoint open(McpSession episode) {
        String id = random(Long.BYTES);
        String token = random(TOKEN_BYTES);
        EpisodePlace place = new EpisodePlace(episode, token);
        places.put(id, place);
        episode.owns(() -> {
            places.remove(id);
            place.close();
        });
        return new McpEndpoint(
                URI.create("http://" + HOST + ":" + connector.getLocalPort() + "/" + id + "/" + EpisodePlace.PATH),
                token);
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the MCP server cannot be stopped: " + e.getMessage(), e);
        }
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
