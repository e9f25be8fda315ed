package org.asynctool.world.formats;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** Percent-encoding of RFC 3986. A plus sign is a plus sign. */
final class Percent {

    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte value : bytes) {
            if (isUnreserved(value)) {
                text.append((char) value);
            } else {
                text.append('%').append(HEX.toHexDigits(value));
            }
        }
        return text.toString();
    }

    private static boolean isUnreserved(byte value) {
        return value >= 'a' && value <= 'z'
                || value >= 'A' && value <= 'Z'
                || value >= '0' && value <= '9'
                || UNRESERVED.indexOf(value) >= 0;
    }

    /** Returns the bytes; what is not escaped stands for itself. */
    static byte[] decoded(String text) throws ToolException {
        byte[] given = Encoding.utf8(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(given.length);
        for (int i = 0; i < given.length; i++) {
            if (given[i] != '%') {
                bytes.write(given[i]);
                continue;
            }
            int place = i;
            Lookup.require(
                    i + 2 < given.length && HexFormat.isHexDigit(given[i + 1]) && HexFormat.isHexDigit(given[i + 2]),
                    () -> "text " + Lookup.quoted(text) + " is not url: byte " + (place + 1)
                            + " is % without two digits behind it");
            bytes.write(HexFormat.fromHexDigit(given[i + 1]) * 16 + HexFormat.fromHexDigit(given[i + 2]));
            i += 2;
        }
        return bytes.toByteArray();
    }
}
