package org.asynctool.json;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * Writes values as Python does, for data that was recorded from Python programs.
 *
 * <p>Integers are plain, floats have the shortest text that is read back as the same double, always with
 * a point or an exponent ({@code 5.0}, {@code 1e-05}). So {@code 5} and {@code 5.0} have different texts.
 */
@API(status = API.Status.INTERNAL)
public final class PythonText {

    private static final int LAST_LATIN = 0xFF;

    private PythonText() {}

    /**
     * Returns what Python's {@code str} gives: a text as it is, {@code None}, {@code True}, numbers, lists
     * such as {@code [1, 'a']} and objects such as {@code {'k': 1}}.
     *
     * @param value the value
     * @return its text
     */
    public static String str(JsonNode value) {
        return value.isString() ? value.stringValue() : repr(value);
    }

    /**
     * Returns what Python's {@code repr} gives: as {@link #str(JsonNode)}, but texts are quoted.
     *
     * @param value the value
     * @return its text
     */
    public static String repr(JsonNode value) {
        StringBuilder text = new StringBuilder();
        new Writer(text, PythonText::quoted, "None", "True", "False").append(value);
        return text.toString();
    }

    /**
     * Returns what Python's {@code json.dumps} gives: JSON with {@code ", "} and {@code ": "}, members in
     * their order, everything beyond ASCII as {@code \}{@code uXXXX}.
     *
     * @param value the value
     * @return its text
     */
    public static String json(JsonNode value) {
        StringBuilder text = new StringBuilder();
        new Writer(text, PythonText::jsonQuoted, "null", "true", "false").append(value);
        return text.toString();
    }

    private record Writer(StringBuilder text, Function<String, String> quotes, String nothing, String yes, String no) {

        void append(JsonNode value) {
            if (value.isObject()) {
                text.append('{');
                String separator = "";
                for (var member : value.properties()) {
                    text.append(separator).append(quotes.apply(member.getKey())).append(": ");
                    append(member.getValue());
                    separator = ", ";
                }
                text.append('}');
            } else if (value.isArray()) {
                text.append('[');
                String separator = "";
                for (JsonNode element : value) {
                    text.append(separator);
                    append(element);
                    separator = ", ";
                }
                text.append(']');
            } else {
                text.append(scalar(value));
            }
        }

        private String scalar(JsonNode value) {
            if (value.isString()) {
                return quotes.apply(value.stringValue());
            }
            if (value.isBoolean()) {
                return value.booleanValue() ? yes : no;
            }
            if (value.isIntegralNumber()) {
                return value.bigIntegerValue().toString();
            }
            return value.isNumber() ? PythonFloat.text(value.doubleValue()) : nothing;
        }
    }

    /** Single quotes, or double ones for a text with a single and no double quote. */
    private static String quoted(String value) {
        char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
        return escaped(value, quote, (text, code) -> {
            if (code == quote || code == '\\') {
                text.append('\\').appendCodePoint(code);
            } else if (isPrintable(code)) {
                text.appendCodePoint(code);
            } else if (code <= LAST_LATIN) {
                text.append(String.format(Locale.ROOT, "\\x%02x", code));
            } else {
                text.append(
                        code <= Character.MAX_VALUE
                                ? String.format(Locale.ROOT, "\\u%04x", code)
                                : String.format(Locale.ROOT, "\\U%08x", code));
            }
        });
    }

    private static String jsonQuoted(String value) {
        return escaped(value, '"', (text, code) -> {
            if (code == '"' || code == '\\') {
                text.append('\\').appendCodePoint(code);
            } else if (code == '\b' || code == '\f') {
                text.append(code == '\b' ? "\\b" : "\\f");
            } else if (code >= ' ' && code <= '~') {
                text.appendCodePoint(code);
            } else {
                for (char half : Character.toChars(code)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
                }
            }
        });
    }

    private static String escaped(String value, char quote, BiConsumer<StringBuilder, Integer> others) {
        StringBuilder text = new StringBuilder().append(quote);
        value.codePoints().forEach(code -> {
            switch (code) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> others.accept(text, code);
            }
        });
        return text.append(quote).toString();
    }

    private static boolean isPrintable(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> code == ' ';
            default -> true;
        };
    }
}
