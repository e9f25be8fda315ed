package org.asynctool.agent.mcp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool call of a client, which waits for its answer.
 *
 * @param tool name of the tool, as the client knows it
 * @param arguments the arguments as text
 * @param reply the answer, once there is one
 */
record Asked(String tool, String arguments, CompletableFuture<Reply> reply) {

    Asked(String tool, String arguments) {
        this(tool, arguments, new CompletableFuture<>());
    }

    void answer(ObjectNode body) {
        reply.complete(new Reply(body, false, List.of(), false));
    }

    void refuse(ObjectNode body) {
        reply.complete(new Reply(body, true, List.of(), false));
    }

    /**
     * What a client is answered.
     *
     * @param body the answer
     * @param error whether the call could not be taken
     * @param news results that came in, each also sent as a notification before the answer
     * @param newTools whether there are tools that were not there before
     */
    record Reply(ObjectNode body, boolean error, List<ObjectNode> news, boolean newTools) {

        Reply {
            news = List.copyOf(news);
        }
    }
}
