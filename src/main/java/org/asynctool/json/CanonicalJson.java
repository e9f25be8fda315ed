package org.asynctool.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * The canonical text of a JSON value: two values are equal exactly if their canonical texts are.
 *
 * <p>Members are sorted by the code points of their names, numbers are written by value ({@code 5},
 * {@code 5.0} and {@code 5e0} are all {@code 5}), there are no blanks, and lone surrogates are escaped,
 * so that different values differ in UTF-8 too. Numbers that are not finite have no canonical form.
 */
@API(status = API.Status.INTERNAL)
public final class CanonicalJson {

    private static final Comparator<Map.Entry<String, JsonNode>> BY_NAME =
            Map.Entry.comparingByKey(CanonicalJson::compareByCodePoint);

    private CanonicalJson() {}

    /**
     * Returns the canonical text of a value.
     *
     * @param value the value
     * @return its canonical text
     * @throws IllegalArgumentException if the value holds a number that is not finite
     */
    public static String text(JsonNode value) {
        StringBuilder text = new StringBuilder(64);
        append(value, text);
        return LoneSurrogates.escaped(text.toString());
    }

    /**
     * Tells whether two values are equal: numbers by value, objects without regard to the order of
     * their members.
     *
     * @param one a value
     * @param other another value
     * @return whether they are equal
     */
    public static boolean equal(JsonNode one, JsonNode other) {
        if (one == other) {
            return true;
        }
        if (one.isNumber() && other.isNumber()) {
            if (isWhole(one) && isWhole(other)) {
                return one.longValue() == other.longValue();
            }
            return number(one).equals(number(other));
        }
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size() && equalMembers(one, other);
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (!equal(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other);
    }

    private static boolean equalMembers(JsonNode one, JsonNode other) {
        for (Map.Entry<String, JsonNode> member : one.properties()) {
            JsonNode same = other.get(member.getKey());
            if (same == null || !equal(member.getValue(), same)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the SHA-256 of the canonical text.
     *
     * @param value the value
     * @return 64 hexadecimal digits
     */
    public static String digest(JsonNode value) {
        try {
            byte[] bytes = text(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void append(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            appendObject(value, text);
        } else if (value.isArray()) {
            text.append('[');
            String separator = "";
            for (JsonNode element : value) {
                text.append(separator);
                append(element, text);
                separator = ",";
            }
            text.append(']');
        } else if (value.isNumber() && isWhole(value)) {
            text.append(value.longValue());
        } else if (value.isNumber()) {
            text.append(number(value));
        } else if (value.isString()) {
            appendText(value.stringValue(), text);
        } else {
            text.append(Json.write(value));
        }
    }

    /** Most texts need no escape; only the others are worth a generator. */
    private static void appendText(String value, StringBuilder text) {
        if (isPlain(value)) {
            text.append('"').append(value).append('"');
        } else {
            text.append(Json.mapper().writeValueAsString(value));
        }
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void appendObject(JsonNode value, StringBuilder text) {
        Collection<Map.Entry<String, JsonNode>> members = value.properties();
        if (!inOrder(members)) {
            List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(members);
            sorted.sort(BY_NAME);
            members = sorted;
        }
        text.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> member : members) {
            text.append(separator);
            appendText(member.getKey(), text);
            text.append(':');
            append(member.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    private static boolean inOrder(Collection<Map.Entry<String, JsonNode>> members) {
        String last = "";
        for (Map.Entry<String, JsonNode> member : members) {
            if (compareByCodePoint(last, member.getKey()) > 0) {
                return false;
            }
            last = member.getKey();
        }
        return true;
    }

    private static String number(JsonNode value) {
        if (isWhole(value)) {
            return Long.toString(value.longValue());
        }
        if (value.isBigInteger()) {
            return value.bigIntegerValue().toString();
        }
        if (value.isDouble() || value.isFloat()) {
            double number = value.doubleValue();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("number is not finite: " + number + "; JSON has no such number");
            }
            return decimal(BigDecimal.valueOf(number));
        }
        return decimal(value.decimalValue());
    }

    private static boolean isWhole(JsonNode number) {
        return number.isInt() || number.isLong();
    }

    private static String decimal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        // A plain text of 1e999999999 would fill the memory; both forms are unique for a value.
        boolean plain = Math.abs((long) stripped.scale()) <= Json.MAX_NUMBER_LENGTH;
        return plain ? stripped.toPlainString() : stripped.toString();
    }

    private static int compareByCodePoint(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
