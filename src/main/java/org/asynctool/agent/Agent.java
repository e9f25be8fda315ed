package org.asynctool.agent;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What is tested. May be opened by several threads at once; closed once, after the gates.
 */
@API(status = API.Status.STABLE)
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
     * @return by default the simple class name, version {@code unknown} and no labels
     */
    default AgentInfo info() {
        String name = getClass().getSimpleName();
        return new AgentInfo(name.isEmpty() ? getClass().getName() : name, "unknown", List.of());
    }

    /**
     * Lets go of everything the agent holds.
     *
     * @throws Exception if that fails
     */
    @Override
    default void close() throws Exception {}
}
