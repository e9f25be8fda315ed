package org.asynctool.agent.mcp;

import java.io.IOException;
import org.apiguardian.api.API;

/** The client of an episode went away before the episode ended: it could not run. */
@API(status = API.Status.EXPERIMENTAL)
public final class ClientGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    ClientGoneException(String message) {
        super(message);
    }
}
