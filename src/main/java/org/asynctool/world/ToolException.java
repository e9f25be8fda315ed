package org.asynctool.world;

import org.apiguardian.api.API;

/** A call that failed inside its world, for instance because a file does not exist. */
@API(status = API.Status.STABLE)
public final class ToolException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Names the failure.
     *
     * @param message what was wrong, as the agent is to read it
     */
    public ToolException(String message) {
        super(message);
    }
}
