package org.asynctool.agent;

import java.util.Optional;
import org.apiguardian.api.API;

/** The agent's side of one episode, used by one thread. {@link #close()} is called exactly once. */
@API(status = API.Status.STABLE)
@FunctionalInterface
public interface AgentSession extends AutoCloseable {

    /**
     * Decides on the next turn.
     *
     * @param observation what the agent sees
     * @return what it does
     * @throws Exception if the agent cannot go on; the episode then could not run
     */
    Turn next(Observation observation) throws Exception;

    /**
     * Says what the agent does at the moment. Asked by another thread when the wall-clock limit passes, for the message.
     *
     * @return a few lines of text; by default none
     */
    default Optional<String> activity() {
        return Optional.empty();
    }

    /**
     * Ends the session.
     *
     * @throws Exception if that fails
     */
    @Override
    default void close() throws Exception {}
}
