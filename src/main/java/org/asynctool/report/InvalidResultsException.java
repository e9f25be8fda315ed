package org.asynctool.report;

import org.apiguardian.api.API;

/** Result files that cannot be read or do not belong together. The message says where and what. */
@API(status = API.Status.EXPERIMENTAL)
public final class InvalidResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidResultsException(String message) {
        super(message);
    }
}
