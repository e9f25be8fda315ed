package org.asynctool.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds values in the text of an answer, as whole tokens. */
final class AnswerText {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    // Bounded, since the text is an agent's and reading a number takes more than linear time.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{Nd}.])-?\\d{1,40}(?:\\.\\d{1,40})?(?!\\d)");

    private AnswerText() {}

    /** Returns a text as it is and every other value as canonical JSON. */
    static String of(JsonNode value) {
        return value.isString() ? value.stringValue() : CanonicalJson.text(value);
    }

    /**
     * Tells whether a token stands in a text with no letter or digit directly before or after it, and not
     * as part of a longer number: {@code 5} is not in {@code 15}, {@code 5.5} or {@code -5}.
     */
    static boolean contains(String text, String token) {
        if (token.isEmpty()) {
            return text.isEmpty();
        }
        for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
            if (beginsToken(text, at) && endsToken(text, at + token.length())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the numbers in a text, in order. */
    static List<JsonNode> numbers(String text) {
        List<JsonNode> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(JsonNodeFactory.instance.numberNode(new BigDecimal(matcher.group())));
        }
        return numbers;
    }

    /** Returns a text in lower case, with one blank for each run of blanks. */
    static String folded(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static boolean beginsToken(String text, int at) {
        if (at == 0) {
            return true;
        }
        return !Character.isLetterOrDigit(text.codePointBefore(at))
                && !(Character.isDigit(text.charAt(at)) && insideNumber(text, at));
    }

    /** Whether what stands before a digit makes it the tail of a longer number: a fraction or a sign. */
    private static boolean insideNumber(String text, int at) {
        char before = text.charAt(at - 1);
        boolean digitBefore = at >= 2 && Character.isDigit(text.charAt(at - 2));
        boolean wordBefore = at >= 2 && Character.isLetterOrDigit(text.charAt(at - 2));
        return before == '.' && digitBefore || before == '-' && !wordBefore;
    }

    private static boolean endsToken(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        return !Character.isLetterOrDigit(text.codePointAt(end))
                && !(Character.isDigit(text.charAt(end - 1)) && beginsFraction(text, end));
    }

    private static boolean beginsFraction(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }
}
