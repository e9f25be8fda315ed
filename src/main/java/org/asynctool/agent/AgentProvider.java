package org.asynctool.agent;

import org.apiguardian.api.API;

/**
 * Gives a benchmark class its agent. Implemented by the class itself, which needs a constructor without
 * parameters.
 */
@API(status = API.Status.STABLE)
@FunctionalInterface
public interface AgentProvider {

    /**
     * Makes the agent. Called once a JVM, before the first task of the class.
     *
     * @return the agent
     * @throws Exception if there is none; every task of the class then could not run
     */
    Agent agent() throws Exception;
}
