package org.asynctool.agent.blocking;

import org.apiguardian.api.API;

/** The code of a blocking agent. The agent is over when the body has returned and its threads have ended. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface AgentBody {

    /**
     * Does one task.
     *
     * @param tools the tools of the episode, and everything else that takes virtual time
     * @throws Exception if the agent cannot go on; the episode then could not run
     */
    void run(AgentTools tools) throws Exception;
}
