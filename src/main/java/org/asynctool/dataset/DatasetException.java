package org.asynctool.dataset;

import org.apiguardian.api.API;

/** Tasks that cannot be found, read or written: says what was looked for, and where. */
@API(status = API.Status.STABLE)
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names a mistake.
     *
     * @param message what was looked for, where, and what to do
     */
    public DatasetException(String message) {
        super(message);
    }

    /**
     * Names a fault of the file system.
     *
     * @param message what was tried
     * @param cause the fault
     */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
