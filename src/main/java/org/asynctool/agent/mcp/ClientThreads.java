package org.asynctool.agent.mcp;

import java.util.concurrent.atomic.AtomicInteger;
import org.asynctool.agent.mcp.McpAgent.Client;
import org.asynctool.agent.mcp.McpAgent.Running;
import org.asynctool.text.SafeText;

/** Clients that are code of this JVM, each on a thread of its own. */
final class ClientThreads {

    private static final long MILLIS_TO_END = 2_000;
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Client client;

    ClientThreads(Client client) {
        this.client = client;
    }

    Running start(McpEndpoint endpoint, Desk desk) {
        Thread thread = new Thread(() -> play(endpoint, desk), "asynctool-mcp-client-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
        return () -> end(thread);
    }

    /** Lets the client see the last answer and come to its end, for a moment; then interrupts it. */
    private static void end(Thread thread) {
        try {
            thread.join(MILLIS_TO_END);
            thread.interrupt();
            thread.join(MILLIS_TO_END);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Everything that a client can throw must reach the episode, which else would wait for its wall-clock limit. */
    @SuppressWarnings("IllegalCatch")
    private void play(McpEndpoint endpoint, Desk desk) {
        try {
            client.play(endpoint);
            desk.leave("the client came to its end before it had answered everything or called finish");
        } catch (Throwable e) {
            desk.leave("the client failed: " + SafeText.line(String.valueOf(e)));
        }
    }
}
