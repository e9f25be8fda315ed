package org.asynctool.agent;

import java.time.Duration;
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
    @API(status = API.Status.EXPERIMENTAL)
    default Optional<String> activity() {
        return Optional.empty();
    }

    /**
     * Returns how long this session has waited until now for leave to ask a model, because of limits that it shares with
     * other episodes. That time does not count against the wall-clock limit of the episode, lest it depends on how many
     * others run. Called by other threads, also during {@link #next}; must not block.
     *
     * @return by default none; a session around another one passes on what that one says
     */
    @API(status = API.Status.EXPERIMENTAL)
    default Duration waited() {
        return Duration.ZERO;
    }

    /**
     * Ends the session.
     *
     * @throws Exception if that fails
     */
    @Override
    default void close() throws Exception {}
}
