package org.asynctool.trace;

import org.apiguardian.api.API;

/** A trace that cannot be read. The message says where, what is wrong and what was expected. */
@API(status = API.Status.STABLE)
public final class InvalidTraceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The line that is wrong, from 1. */
    private final int line;

    InvalidTraceException(String source, int line, String problem) {
        super(source + ":" + line + ": " + problem);
        this.line = line;
    }

    /**
     * Returns the line that is wrong.
     *
     * @return its number, from 1; behind the last line where one is missing
     */
    public int line() {
        return line;
    }
}
