package org.asynctool.world.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.asynctool.text.UnreadableTextException;
import org.asynctool.text.Utf8;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** Ways to write bytes as text. Reading is strict; hexadecimal digits may be large or small. */
enum Encoding {

    /** UTF-8. */
    PLAIN {
        @Override
        byte[] bytes(String text) throws ToolException {
            return utf8(text);
        }

        @Override
        String text(byte[] bytes) throws ToolException {
            try {
                return Utf8.decode(bytes);
            } catch (UnreadableTextException e) {
                throw new ToolException("the bytes are no text: " + e.getMessage());
            }
        }
    },

    /** Base64 of RFC 4648 with padding. */
    BASE64 {
        @Override
        byte[] bytes(String text) {
            return Base64.getDecoder().decode(text);
        }

        @Override
        String text(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    },

    /** Base64 of RFC 4648 for URLs, without padding. */
    BASE64URL {
        @Override
        byte[] bytes(String text) {
            return Base64.getUrlDecoder().decode(text);
        }

        @Override
        String text(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    },

    /** Two digits a byte. */
    HEX {
        @Override
        byte[] bytes(String text) {
            return HexFormat.of().parseHex(text);
        }

        @Override
        String text(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    },

    /** Percent-encoding of RFC 3986, of all but its unreserved characters. */
    URL {
        @Override
        byte[] bytes(String text) throws ToolException {
            return Percent.decoded(text);
        }

        @Override
        String text(byte[] bytes) {
            return Percent.encoded(bytes);
        }
    };

    abstract byte[] bytes(String text) throws ToolException;

    abstract String text(byte[] bytes) throws ToolException;

    static Encoding of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static String[] words() {
        return Stream.of(values()).map(Encoding::word).toArray(String[]::new);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a text.
     *
     * @throws ToolException if it is not in this encoding
     */
    byte[] decoded(String text) throws ToolException {
        byte[] bytes;
        try {
            bytes = bytes(text);
        } catch (IllegalArgumentException e) {
            throw new ToolException("text " + Lookup.quoted(text) + " is not " + word());
        }
        boolean isLoose = this == BASE64 || this == BASE64URL;
        Lookup.require(
                !isLoose || text(bytes).equals(text),
                () -> "text " + Lookup.quoted(text) + " is not " + word() + ": its padding is wrong");
        return bytes;
    }

    /**
     * Returns the bytes of a text in UTF-8.
     *
     * @throws ToolException if it has half a character
     */
    static byte[] utf8(String text) throws ToolException {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new ToolException("the text has half a character (a lone surrogate), which UTF-8 cannot hold");
        }
    }
}
