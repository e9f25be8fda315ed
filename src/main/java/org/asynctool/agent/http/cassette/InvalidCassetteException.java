package org.asynctool.agent.http.cassette;

import java.nio.file.Path;
import org.apiguardian.api.API;

/** A cassette file that cannot be used. The message says where, what is wrong and what to do. */
@API(status = API.Status.EXPERIMENTAL)
public final class InvalidCassetteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The line that is wrong, from 1. */
    private final int line;

    InvalidCassetteException(Path file, int line, String problem) {
        super(file + ":" + line + ": " + problem + "; record it anew with " + CassetteMode.SETTING + "=record");
        this.line = line;
    }

    /**
     * Returns the line that is wrong.
     *
     * @return its number, from 1
     */
    public int line() {
        return line;
    }
}
