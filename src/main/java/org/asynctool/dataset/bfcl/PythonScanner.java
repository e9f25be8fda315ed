package org.asynctool.dataset.bfcl;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes names, texts, numbers and signs from a text, blanks between them passed over. */
final class PythonScanner {

    private static final int SHOWN = 80;

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]*");
    /** Possessive, since Java's expressions need a stack frame for each part that they may have to give back. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*+)*+");

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)((?:\\d+(\\.\\d*)?|(\\.\\d+))([eE][+-]?\\d+)?)(?![\\p{L}\\p{N}_.])");

    private final String text;
    private final Matcher matcher;
    private int at;

    PythonScanner(String text) {
        this.text = text;
        this.matcher = BLANKS.matcher(text);
    }

    boolean sees(char sign) {
        skipBlanks();
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean take(char sign) {
        boolean there = sees(sign);
        if (there) {
            at++;
        }
        return there;
    }

    void expect(char sign) {
        if (!take(sign)) {
            throw problem("expected '" + sign + "'");
        }
    }

    void end() {
        skipBlanks();
        if (at < text.length()) {
            throw problem("there is something behind the call");
        }
    }

    boolean startsName() {
        skipBlanks();
        return matches(NAME);
    }

    String name(String what) {
        skipBlanks();
        return take(NAME, what).group();
    }

    boolean startsText() {
        return sees('\'') || sees('"');
    }

    String text() {
        if (!startsText()) {
            throw problem("expected a text in quotes");
        }
        int end = closingQuote(text.charAt(at));
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return PythonEscapes.resolved(inside);
    }

    /** By hand, since Java's expressions need a stack frame for each part that is repeated. */
    private int closingQuote(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            throw problem("expected a text in quotes");
        }
        return end;
    }

    JsonNode number() {
        skipBlanks();
        Matcher number = take(NUMBER, "a value");
        if (number.end() - number.start() > Json.MAX_NUMBER_LENGTH) {
            throw problem("a number is longer than " + Json.MAX_NUMBER_LENGTH + " characters");
        }
        boolean whole = number.group(3) == null && number.group(4) == null && number.group(5) == null;
        return whole ? integer(number.group()) : floating(number.group());
    }

    /** Returns what is wrong at this place, columns counted from 1. */
    IllegalArgumentException problem(String problem) {
        return new IllegalArgumentException(
                problem + " at column " + (at + 1) + " of the call " + Excerpt.of(text, SHOWN));
    }

    private static JsonNode integer(String number) {
        BigInteger value = new BigInteger(number);
        return value.bitLength() < Integer.SIZE
                ? JsonNodeFactory.instance.numberNode(value.intValue())
                : value.bitLength() < Long.SIZE
                        ? JsonNodeFactory.instance.numberNode(value.longValue())
                        : JsonNodeFactory.instance.numberNode(value);
    }

    private JsonNode floating(String number) {
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value)) {
            throw problem("a number is too large");
        }
        return JsonNodeFactory.instance.numberNode(value);
    }

    private Matcher take(Pattern pattern, String what) {
        if (!matches(pattern)) {
            throw problem("expected " + what);
        }
        at = matcher.end();
        return matcher;
    }

    private boolean matches(Pattern pattern) {
        return matcher.usePattern(pattern).region(at, text.length()).lookingAt();
    }

    private void skipBlanks() {
        if (matches(BLANKS)) {
            at = matcher.end();
        }
    }
}
