package org.asynctool.text;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names for files and folders. */
final class FileName {

    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");

    /** What Windows takes for a device, whatever the extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final int READABLE_LENGTH = 80;
    private static final int DIGEST_LENGTH = 12;

    private FileName() {}

    static String of(String text) {
        if (GOOD.matcher(text).matches() && !DEVICE.matcher(text).matches()) {
            return text;
        }
        String readable =
                text.substring(0, Math.min(text.length(), READABLE_LENGTH)).replaceAll("[^A-Za-z0-9_-]+", "_");
        return "x" + readable + "-" + digest(text);
    }

    private static String digest(String text) {
        try {
            // The chars as they are: every charset would turn lone surrogates into one and the same.
            ByteBuffer chars = ByteBuffer.allocate(2 * text.length());
            chars.asCharBuffer().put(text);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(chars.array());
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
