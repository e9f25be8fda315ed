package org.asynctool.agent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.ArgumentMatcher;
import org.asynctool.task.ArgumentPattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The values that an agent has before its eyes: those in requests and in results.
 *
 * <p>A text is visible where it stands in another one, case and the length of blanks aside, with no
 * letter or digit directly before or after it. A number is visible by its value, also inside of a word
 * ({@code 5} in {@code 5kg}) and with commas between thousands. What a sign or a fraction belongs to is
 * seldom clear in a text, so {@code -2.5} shows {@code -2.5}, {@code 2.5}, {@code 2} and {@code 5}. True,
 * false, null and the empty text are always visible.
 */
@API(status = API.Status.INTERNAL)
public final class VisibleValues {

    /** So many digits, sign included, always fit into a long. */
    private static final int LONG_DIGITS = 18;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    // Bounded, since texts come from files and reading a number takes more than linear time.
    private static final Pattern DECIMAL = Pattern.compile("-?(?:\\d{1,100}\\.\\d{1,100}|\\.\\d{1,100})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3}){1,30}(?:\\.\\d{1,100})?");
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,100}");

    private final List<String> texts = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<JsonNode> values = new ArrayList<>();

    /** Makes a view of nothing. */
    public VisibleValues() {}

    /**
     * Adds a text with the numbers in it.
     *
     * @param text for example a request
     */
    public void addText(String text) {
        texts.add(folded(text));
        if (!hasDigit(text)) {
            return;
        }
        addDigits(text);
        if (text.indexOf('.') >= 0) {
            addNumbers(DECIMAL, text);
        }
        if (text.indexOf(',') >= 0) {
            addNumbers(GROUPED, text);
        }
    }

    /**
     * Adds what another view shows.
     *
     * @param other the other view
     */
    public void add(VisibleValues other) {
        texts.addAll(other.texts);
        numbers.addAll(other.numbers);
        values.addAll(other.values);
    }

    /**
     * Adds a value with everything in it, names of members too.
     *
     * @param value for example a result
     */
    public void add(JsonNode value) {
        values.add(value);
        if (value.isNumber()) {
            numbers.add(CanonicalJson.text(value));
        } else if (value.isString()) {
            addText(value.stringValue());
        }
        value.propertyNames().forEach(this::addText);
        value.forEach(this::add);
    }

    /**
     * Tells whether an agent can see a value that an argument must have.
     *
     * @param leaf a part of an argument that has no parts
     * @return whether some value that fits it is visible; true for references and for what fits any value
     */
    public boolean shows(ArgumentPattern leaf) {
        if (leaf instanceof ArgumentPattern.Ref || leaf instanceof ArgumentMatcher.Any) {
            return true;
        }
        if (leaf instanceof ArgumentMatcher.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(this::shows);
        }
        return values.stream().anyMatch(value -> leaf.matches(value, (ref, actual) -> false))
                || showsNear(leaf)
                || shows(leaf.example(ref -> JsonNodeFactory.instance.missingNode()));
    }

    /**
     * Tells whether an agent can see a value.
     *
     * @param value the value; of an object or array every part has to be visible
     * @return whether it is visible
     */
    public boolean shows(JsonNode value) {
        if (value.isNumber()) {
            return numbers.contains(CanonicalJson.text(value));
        }
        if (value.isString()) {
            String token = folded(value.stringValue());
            return token.isEmpty() || texts.stream().anyMatch(text -> holds(text, token));
        }
        return value.valueStream().allMatch(this::shows);
    }

    private boolean showsNear(ArgumentPattern leaf) {
        return leaf instanceof ArgumentMatcher.Near
                && numbers.stream()
                        .map(number -> JsonNodeFactory.instance.numberNode(new BigDecimal(number)))
                        .anyMatch(number -> leaf.matches(number, (ref, actual) -> false));
    }

    /** Adds what {@link #DIGITS} finds, by hand where all of it fits into a long, as it does in nearly all texts. */
    private void addDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            int begin = i;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            if (i - begin > LONG_DIGITS) {
                addNumbers(DIGITS, text);
                return;
            }
            if (i > begin) {
                boolean signed = begin > 0 && text.charAt(begin - 1) == '-';
                addNumber(Long.parseLong(text, signed ? begin - 1 : begin, i, 10));
            }
        }
    }

    private void addNumbers(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            String number = matcher.group();
            if (form == DIGITS && number.length() <= LONG_DIGITS) {
                addNumber(Long.parseLong(number));
            } else {
                addNumber(new BigDecimal(number.replace(",", "")));
            }
        }
    }

    private void addNumber(long number) {
        numbers.add(Long.toString(number));
        if (number < 0) {
            numbers.add(Long.toString(-number));
        }
    }

    private void addNumber(BigDecimal number) {
        numbers.add(CanonicalJson.text(JsonNodeFactory.instance.numberNode(number)));
        numbers.add(CanonicalJson.text(JsonNodeFactory.instance.numberNode(number.abs())));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean holds(String text, String token) {
        for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
            int end = at + token.length();
            boolean begins = at == 0 || !inWord(text, at);
            if (begins && (end == text.length() || !inWord(text, end))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a place is between two letters or digits. */
    private static boolean inWord(String text, int at) {
        return Character.isLetterOrDigit(text.codePointBefore(at)) && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static String folded(String text) {
        String stripped = text.strip();
        String single =
                hasSingleBlanks(stripped) ? stripped : BLANKS.matcher(stripped).replaceAll(" ");
        return single.toLowerCase(Locale.ROOT);
    }

    /** Tells whether all that {@link #BLANKS} finds is single spaces, as in nearly all texts. */
    private static boolean hasSingleBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\t' && c <= '\r' || c == ' ' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }
}
