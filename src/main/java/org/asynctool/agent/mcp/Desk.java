package org.asynctool.agent.mcp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.asynctool.agent.mcp.Asked.Reply;
import org.asynctool.agent.protocol.News;

/** Where the tool calls of a client, which come on any thread, line up for the thread of the agent. */
final class Desk {

    private final Deque<Asked> line = new ArrayDeque<>();
    private Optional<String> gone = Optional.empty();
    private boolean closed;

    /** Takes a tool call of the client; the answer comes when the agent's thread has dealt with it. */
    synchronized CompletableFuture<Reply> ask(String tool, String arguments) {
        Asked asked = new Asked(tool, arguments);
        if (closed) {
            refuse(asked);
        } else {
            line.add(asked);
            notifyAll();
        }
        return asked.reply();
    }

    /** Says that nothing will be asked any more; what has been asked is still dealt with. Only the first reason counts. */
    synchronized void leave(String why) {
        gone = gone.or(() -> Optional.of(why));
        notifyAll();
    }

    /**
     * Waits for the next tool call.
     *
     * @throws ClientGoneException if none can come
     */
    synchronized Asked take() throws InterruptedException, ClientGoneException {
        while (line.isEmpty()) {
            if (gone.isPresent()) {
                throw new ClientGoneException(gone.get());
            }
            wait();
        }
        return line.remove();
    }

    /** Ends the episode: whatever is asked from now on is refused, and nobody waits for it any more. */
    synchronized void close() {
        closed = true;
        line.forEach(Desk::refuse);
        line.clear();
        leave("the agent was closed while its episode was under way");
    }

    private static void refuse(Asked asked) {
        asked.refuse(News.refused("the episode has ended: nothing more can be done"));
    }
}
