package org.asynctool.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apiguardian.api.API;

/** Decodes UTF-8 and nothing else: bytes that are none are named, never replaced. */
@API(status = API.Status.INTERNAL)
public final class Utf8 {

    private Utf8() {}

    /**
     * Decodes bytes.
     *
     * @param bytes the bytes
     * @return their text
     * @throws UnreadableTextException if they are not UTF-8
     */
    public static String decode(byte[] bytes) throws UnreadableTextException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int value = bytes[in.position()] & 0xFF;
            throw new UnreadableTextException(
                    String.format(Locale.ROOT, "not UTF-8: byte %d is 0x%02X", in.position() + 1, value),
                    in.position());
        }
        return out.flip().toString();
    }
}
