package org.asynctool.text;

import org.apiguardian.api.API;

/** Bytes that are no text, or more of them than are read; the message completes “the line is …”. */
@API(status = API.Status.INTERNAL)
public final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The number of bytes in front of the first that is wrong. */
    private final int offset;

    UnreadableTextException(String problem, int offset) {
        super(problem);
        this.offset = offset;
    }

    /**
     * Returns where the trouble begins.
     *
     * @return the number of bytes in front of the first that is wrong
     */
    public int offset() {
        return offset;
    }
}
