package org.asynctool.agent.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells of its end. */
final class EndingStream extends FilterInputStream {

    private final Runnable atEnd;

    EndingStream(InputStream in, Runnable atEnd) {
        super(in);
        this.atEnd = atEnd;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0) {
            atEnd.run();
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0) {
            atEnd.run();
        }
        return read;
    }
}
