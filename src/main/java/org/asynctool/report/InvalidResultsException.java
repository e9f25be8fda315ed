package org.asynctool.report;

import org.apiguardian.api.API;

/** Result files that cannot be read or do not belong together. The message says where and what. */
@API(status = API.Status.EXPERIMENTAL)
public final class InvalidResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, in a few words. */
    private final String what;

    /** The rest of the message. */
    private final String why;

    InvalidResultsException(String message) {
        super(message);
        this.what = "its result files cannot be used";
        this.why = message;
    }

    /** For what can be said in a few words, with more behind them. */
    InvalidResultsException(String what, String why) {
        super(what + ": " + why);
        this.what = what;
        this.why = why;
    }

    /** What is wrong, in a few words. */
    String what() {
        return what;
    }

    /** The rest of the message. */
    String why() {
        return why;
    }
}
