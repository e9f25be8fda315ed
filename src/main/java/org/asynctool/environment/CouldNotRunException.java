package org.asynctool.environment;

import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * An episode that could not run: the agent threw, a world is broken, the task cannot be played, or the
 * wall-clock limit passed. It is neither a success nor a miss, and has no score.
 */
@API(status = API.Status.STABLE)
public final class CouldNotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Trace trace;

    CouldNotRunException(String message, @Nullable Throwable cause, @Nullable Trace trace) {
        super(message, cause);
        this.trace = trace;
    }

    /**
     * Returns what happened until then.
     *
     * @return the trace so far; empty if the episode did not begin
     */
    public Optional<Trace> trace() {
        return Optional.ofNullable(trace);
    }
}
