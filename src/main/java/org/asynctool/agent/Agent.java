package org.asynctool.agent;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is tested. May be opened by several threads at once; closed once, after the gates.
 */
@API(status = API.Status.STABLE)
@FunctionalInterface
public interface Agent extends AutoCloseable {

    /**
     * Begins an episode.
     *
     * @param briefing requests, tools, rules and start time
     * @return the agent's side of the episode
     * @throws Exception if the agent cannot begin; the episode then could not run
     */
    AgentSession open(Briefing briefing) throws Exception;

    /**
     * Returns who this agent is; recorded in every result.
     *
     * @return by default the simple name of the class, for a lambda that of the class around it; version
     *     {@code unknown} and no labels
     */
    default AgentInfo info() {
        // The name of a lambda's class is another one in every JVM, and names go into traces.
        String full = getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
        return new AgentInfo(full.substring(full.lastIndexOf('.') + 1), "unknown", List.of());
    }

    /**
     * Returns what the tokens of this agent cost; recorded in the header of every trace.
     *
     * @return by default none; {@code cost.money} is not applicable then
     */
    default Optional<Prices> prices() {
        return Optional.empty();
    }

    /**
     * Lets go of everything the agent holds.
     *
     * @throws Exception if that fails
     */
    @Override
    default void close() throws Exception {}
}
