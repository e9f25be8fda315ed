package org.asynctool.agent.http.cassette;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms in which a secret may stand in a text, as a regular expression: each character plain, percent-encoded or
 * escaped as in JSON, in any mixture, also several times over; and the same of its base64, alone or inside the base64
 * of something longer.
 */
final class SecretForms {

    private static final int BITS_OF_BASE64 = 6;

    /** Begins at the first of several backslashes; to try each of them takes the square of their number. */
    private static final String START = "(?<!\\\\)";

    private SecretForms() {}

    static String expression(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(escaped(secret));
        // The same bytes where a binary body is looked at byte by byte.
        forms.add(escaped(new String(bytes, StandardCharsets.ISO_8859_1)));
        for (int before = 0; before < 3; before++) {
            forms.add(escaped(inside(Base64.getEncoder(), bytes, before)));
            forms.add(escaped(inside(Base64.getUrlEncoder(), bytes, before)));
        }
        return String.join("|", forms);
    }

    /** The characters of base64 that depend on the secret alone, with so many bytes before it. */
    private static String inside(Base64.Encoder encoder, byte[] secret, int before) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        int from = (before * Byte.SIZE + BITS_OF_BASE64 - 1) / BITS_OF_BASE64;
        int to = shifted.length * Byte.SIZE / BITS_OF_BASE64;
        byte[] encoded = encoder.withoutPadding().encode(shifted);
        return new String(Arrays.copyOfRange(encoded, from, to), StandardCharsets.US_ASCII);
    }

    private static String escaped(String text) {
        StringBuilder expression = new StringBuilder();
        text.codePoints()
                .forEach(codePoint ->
                        expression.append(character(Character.toString(codePoint), expression.isEmpty() ? START : "")));
        return expression.toString();
    }

    private static String character(String c, String start) {
        StringBuilder either =
                new StringBuilder("(?:").append(written(c, start)).append("|(?i:");
        for (byte b : c.getBytes(StandardCharsets.UTF_8)) {
            either.append("%(?:25)*").append(String.format("%02x", b));
        }
        either.append(")|").append(start).append("(?i:");
        c.chars().forEach(unit -> either.append("\\\\+u").append(String.format("%04x", unit)));
        return either.append("))").toString();
    }

    private static String written(String c, String start) {
        return switch (c) {
            case " " -> "[ +]";
            case "\\" -> start + "\\\\+";
            case "\"", "/" -> start + "\\\\*" + c;
            case "\n" -> "\n|" + start + "\\\\+n";
            case "\r" -> "\r|" + start + "\\\\+r";
            case "\t" -> "\t|" + start + "\\\\+t";
            default -> Pattern.quote(c);
        };
    }
}
