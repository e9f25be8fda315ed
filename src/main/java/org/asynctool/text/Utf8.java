package org.asynctool.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apiguardian.api.API;

/** UTF-8 and nothing else: bytes that are none are named, never replaced. */
@API(status = API.Status.INTERNAL)
public final class Utf8 {

    private Utf8() {}

    /**
     * Counts bytes without encoding.
     *
     * @param text any text
     * @return how many bytes it has in UTF-8; half a character counts 2
     */
    public static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

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
