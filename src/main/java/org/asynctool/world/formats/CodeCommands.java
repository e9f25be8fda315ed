package org.asynctool.world.formats;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ObjectNode;

/** Commands that write bytes and numbers in other ways. */
final class CodeCommands {

    static final List<Command<Documents>> ALL = List.of(
            Command.reading(
                    "transcode_text",
                    "Writes the bytes of a text in another encoding. Plain text stands for its bytes in UTF-8,"
                            + " base64url has no padding, and url escapes all but letters, digits and -._~ by %.",
                    Parameters.none()
                            .other("text", "The text.", Texts.schema())
                            .choice("from", "The encoding it has.", Encoding.words())
                            .choice("to", "The encoding wanted.", Encoding.words()),
                    CodeCommands::transcode),
            Command.reading(
                    "checksum",
                    "Calculates a checksum of the bytes of a text in UTF-8, in hexadecimal digits.",
                    Parameters.none()
                            .other("text", "The text.", Texts.schema())
                            .choice("algorithm", "How.", "crc32", "md5", "sha-256"),
                    CodeCommands::checksum),
            Command.reading(
                    "convert_base",
                    "Writes a whole number to another base. Digits above 9 are letters, a is 10; results have small"
                            + " ones.",
                    Parameters.none()
                            .other("digits", "The number, a minus sign in front of it or not.", digits())
                            .other("from", "The base it is written to.", base())
                            .other("to", "The base wanted.", base()),
                    CodeCommands::convertBase));

    private CodeCommands() {}

    private static ObjectNode digits() {
        return Schemas.matching("^-?[0-9A-Za-z]{1,200}$");
    }

    private static ObjectNode base() {
        return Schemas.integer(Character.MIN_RADIX, Character.MAX_RADIX);
    }

    private static ToolResult transcode(Documents documents, Arguments arguments) throws ToolException {
        byte[] bytes = Encoding.of(arguments.text("from")).decoded(arguments.text("text"));
        return Texts.answer("text", Encoding.of(arguments.text("to")).text(bytes))
                .with("bytes", bytes.length)
                .result();
    }

    private static ToolResult checksum(Documents documents, Arguments arguments) throws ToolException {
        byte[] bytes = Encoding.utf8(arguments.text("text"));
        String algorithm = arguments.text("algorithm");
        return Answer.of("checksum", algorithm.equals("crc32") ? crc32(bytes) : digest(algorithm, bytes))
                .result();
    }

    private static String crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has " + algorithm, e);
        }
    }

    private static ToolResult convertBase(Documents documents, Arguments arguments) throws ToolException {
        String digits = arguments.text("digits");
        int from = arguments.integer("from");
        try {
            return Answer.of("digits", new BigInteger(digits, from).toString(arguments.integer("to")))
                    .result();
        } catch (NumberFormatException e) {
            throw new ToolException(Lookup.quoted(digits) + " is no number to base " + from);
        }
    }
}
