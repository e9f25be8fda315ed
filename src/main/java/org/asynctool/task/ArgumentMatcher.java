package org.asynctool.task;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The patterns that more than one value fits; each holds the value that the reference run uses. */
@API(status = API.Status.STABLE)
public sealed interface ArgumentMatcher extends ArgumentPattern {

    /** Returns 1: a matcher is one, whatever it stands for. */
    @Override
    default int matchers() {
        return 1;
    }

    /**
     * Any value.
     *
     * @param example the value that the reference run uses
     */
    record Any(JsonNode example) implements ArgumentMatcher {
        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return true;
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            return example;
        }

        @Override
        public JsonNode toJson() {
            return ArgumentPatterns.wrap("$any", example);
        }
    }

    /**
     * One of several values.
     *
     * @param values the values, at least one
     */
    record OneOf(List<JsonNode> values) implements ArgumentMatcher {
        /**
         * Refuses an empty list.
         *
         * @param values the values
         */
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new InvalidTaskException("", "'$oneOf' needs at least one value");
            }
        }

        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return values.stream().anyMatch(value -> CanonicalJson.equal(value, actual));
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            return values.get(0);
        }

        @Override
        public JsonNode toJson() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            values.forEach(array::add);
            return ArgumentPatterns.wrap("$oneOf", array);
        }
    }

    /**
     * A number in a range.
     *
     * @param value the middle of the range, which the reference run uses
     * @param tolerance the greatest distance allowed, 0 or more
     */
    record Near(JsonNode value, BigDecimal tolerance) implements ArgumentMatcher {
        /**
         * Refuses a middle that is no number and a negative tolerance; drops zeros behind the tolerance.
         *
         * @param value the middle of the range
         * @param tolerance the greatest distance allowed
         */
        public Near {
            if (!value.isNumber() || tolerance.signum() < 0) {
                throw new InvalidTaskException("", "'$near' needs [number, tolerance of 0 or more]");
            }
            tolerance = tolerance.stripTrailingZeros();
        }

        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return actual.isNumber()
                    && actual.decimalValue()
                                    .subtract(value.decimalValue())
                                    .abs()
                                    .compareTo(tolerance)
                            <= 0;
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            return value;
        }

        @Override
        public JsonNode toJson() {
            return ArgumentPatterns.wrap(
                    "$near", JsonNodeFactory.instance.arrayNode().add(value).add(tolerance));
        }
    }

    /**
     * A text, case and blanks ignored.
     *
     * @param text the text
     */
    record Text(String text) implements ArgumentMatcher {
        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return actual.isString() && folded(actual.stringValue()).equals(folded(text));
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            return JsonNodeFactory.instance.stringNode(text);
        }

        @Override
        public JsonNode toJson() {
            return ArgumentPatterns.wrap("$text", JsonNodeFactory.instance.stringNode(text));
        }

        private static String folded(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            text.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                    .forEach(folded::appendCodePoint);
            return folded.toString().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A text that an expression matches as a whole, in time linear in its length.
     *
     * @param expression the expression, in RE2 syntax
     * @param example the text that the reference run uses; the expression matches it
     */
    record Regex(Pattern expression, String example) implements ArgumentMatcher {
        /**
         * Refuses an example that the expression does not match.
         *
         * @param expression the expression
         * @param example the text that the reference run uses
         */
        public Regex {
            if (!expression.matches(example)) {
                throw new InvalidTaskException(
                        "", "'$regex' [" + expression + "] does not match its own example '" + example + "'");
            }
        }

        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return actual.isString() && expression.matches(actual.stringValue());
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            return JsonNodeFactory.instance.stringNode(example);
        }

        @Override
        public JsonNode toJson() {
            return ArgumentPatterns.wrap(
                    "$regex",
                    JsonNodeFactory.instance
                            .arrayNode()
                            .add(expression.pattern())
                            .add(example));
        }
    }
}
