package org.asynctool.agent.http.cassette;

import java.io.IOException;
import org.apiguardian.api.API;

/**
 * A request that was not recorded. The message shows the first difference to the nearest recorded one. To try again is
 * of no use.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CassetteMissException extends IOException {

    private static final long serialVersionUID = 1L;

    CassetteMissException(String message) {
        super(message);
    }
}
