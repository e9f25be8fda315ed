package org.asynctool.dataset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes UTF-8 and nothing else: bytes that are none are named, never replaced. */
final class Utf8 {

    private Utf8() {}

    /**
     * Decodes bytes.
     *
     * @param bytes the bytes
     * @return their text
     * @throws MalformedException if they are not UTF-8
     */
    static String decode(byte[] bytes) throws MalformedException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MalformedException(in.position(), bytes[in.position()] & 0xFF);
        }
        return out.flip().toString();
    }

    /** Bytes that are not UTF-8. */
    static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int offset;

        MalformedException(int offset, int value) {
            super(String.format(
                    Locale.ROOT, "not UTF-8: byte %d is 0x%02X; save the file as UTF-8", offset + 1, value));
            this.offset = offset;
        }

        /** Returns the number of bytes in front of the first that is wrong. */
        int offset() {
            return offset;
        }
    }
}
