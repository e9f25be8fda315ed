package org.asynctool.agent.http;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;
import org.asynctool.agent.http.ChatException.Kind;

/** A body that is read up to a bound, so that no server fills the memory. */
final class BoundedSource extends ForwardingSource {

    private final long most;
    private long read;

    BoundedSource(Source body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long count = super.read(sink, byteCount);
        read += Math.max(0, count);
        if (read > most) {
            throw new ChatException(Kind.TOO_LARGE, "is longer than " + most + " bytes");
        }
        return count;
    }
}
