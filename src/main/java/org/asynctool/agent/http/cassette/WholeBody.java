package org.asynctool.agent.http.cassette;

import java.io.IOException;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ForwardingSink;
import okio.Okio;

/** Reads bodies as a whole, up to {@value #MAX_BYTES} bytes. */
final class WholeBody {

    static final int MAX_BYTES = 16_000_000;

    private WholeBody() {}

    static byte[] of(Request request) throws IOException {
        RequestBody body = request.body();
        if (body == null) {
            return new byte[0];
        }
        if (body.isDuplex()) {
            throw new IOException("a cassette cannot record a request whose body is sent while the answer comes in");
        }
        Buffer bytes = new Buffer();
        BufferedSink bounded = Okio.buffer(new ForwardingSink(bytes) {
            @Override
            public void write(Buffer source, long byteCount) throws IOException {
                requireSmall(bytes.size() + byteCount, "request");
                super.write(source, byteCount);
            }
        });
        body.writeTo(bounded);
        bounded.flush();
        return bytes.readByteArray();
    }

    static byte[] of(Response response) throws IOException {
        String encoding = response.header("Content-Encoding", "identity");
        if (!"identity".equalsIgnoreCase(encoding)) {
            throw new IOException("a cassette cannot record an answer in Content-Encoding '" + encoding
                    + "', since secrets could not be found in it");
        }
        BufferedSource source = response.body().source();
        source.request(MAX_BYTES + 1L);
        requireSmall(source.getBuffer().size(), "answer");
        return source.readByteArray();
    }

    private static void requireSmall(long bytes, String what) throws IOException {
        if (bytes > MAX_BYTES) {
            throw new IOException("the body of the " + what + " is longer than 16 MB (" + MAX_BYTES
                    + " bytes), the most that a cassette records");
        }
    }
}
