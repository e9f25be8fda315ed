package org.asynctool.dataset;

import org.apiguardian.api.API;

/** Thrown by an importer whose row is sound, but asks for something that this release does not have. */
@API(status = API.Status.EXPERIMENTAL)
public final class UnsupportedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what is missing.
     *
     * @param problem what the row asks for
     */
    public UnsupportedRowException(String problem) {
        super(problem);
    }
}
