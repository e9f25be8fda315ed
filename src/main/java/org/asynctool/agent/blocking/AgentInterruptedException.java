package org.asynctool.agent.blocking;

import org.apiguardian.api.API;

/** A thread of a blocking agent was interrupted while it waited. It is not marked as interrupted any more. */
@API(status = API.Status.EXPERIMENTAL)
public final class AgentInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AgentInterruptedException(String thread, String wait) {
        super("thread '" + thread + "' was interrupted while it waited for " + wait);
    }
}
