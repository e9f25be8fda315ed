package org.asynctool.agent.blocking;

import org.apiguardian.api.API;
import org.asynctool.agent.Observation.Refusal;
import org.asynctool.agent.Observation.RefusalKind;

/** A call that was never accepted and reached no world. */
@API(status = API.Status.EXPERIMENTAL)
public final class RefusedCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The id of the call. */
    private final String call;

    /** Why it was refused. */
    private final RefusalKind kind;

    RefusedCallException(String call, Refusal refusal) {
        super("call " + call + " was refused: " + refusal.message());
        this.call = call;
        this.kind = refusal.kind();
    }

    /**
     * Returns the id that the call has in the trace.
     *
     * @return the id, such as {@code c3}
     */
    public String call() {
        return call;
    }

    /**
     * Returns why the call was refused.
     *
     * @return the kind of refusal
     */
    public RefusalKind kind() {
        return kind;
    }
}
