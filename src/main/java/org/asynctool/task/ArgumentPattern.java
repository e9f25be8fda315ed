package org.asynctool.task;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a value of a call must look like: a literal, a reference to an earlier result, a matcher, or an
 * object or array of these.
 *
 * <p>In a task file:
 *
 * <ul>
 *   <li>{@code {"$ref": "a1#/cost"}}: the value at that place of that step's result
 *   <li>{@code {"$any": 5}}: any value; the reference run uses the one given
 *   <li>{@code {"$oneOf": [5, 6]}}: one of these; the reference run uses the first
 *   <li>{@code {"$near": [5.0, 0.1]}}: a number at most that tolerance away
 *   <li>{@code {"$text": "New York"}}: that text, case and blanks ignored
 *   <li>{@code {"$regex": ["[A-Z]{3}", "RMS"]}}: a text that the whole expression matches, and an
 *       example for the reference run; the engine takes linear time
 *   <li>{@code {"$value": {"$ref": 1}}}: the literal, even if it owns such a member
 * </ul>
 */
@API(status = API.Status.STABLE)
public sealed interface ArgumentPattern {

    /**
     * Reads a pattern.
     *
     * @param json its form in a task file
     * @return the pattern
     * @throws InvalidTaskException if a matcher is unknown or malformed
     */
    static ArgumentPattern of(JsonNode json) {
        return ArgumentPatterns.read(json);
    }

    /**
     * Returns the pattern of a plain Java value, which may hold patterns at any depth.
     *
     * @param value a map, list, record, enum, text, number, boolean, {@code null}, {@link JsonNode} or
     *     pattern; it says what the same JSON says in a task file
     * @return the pattern
     * @throws InvalidTaskException if the value has no JSON form, or a matcher in it is malformed
     */
    static ArgumentPattern value(@Nullable Object value) {
        return value instanceof ArgumentPattern pattern ? pattern : of(JavaValues.json(value));
    }

    /**
     * Returns the pattern of a value in an earlier result.
     *
     * @param reference for example {@code a1#/cost}
     * @return the pattern
     * @throws InvalidTaskException if the text is not a reference
     */
    static ArgumentPattern ref(String reference) {
        return new Ref(StepRef.parse(reference));
    }

    /**
     * Returns a pattern that every value fits.
     *
     * @param example the value that the reference run uses
     * @return the pattern
     */
    static ArgumentPattern any(Object example) {
        return new Any(JavaValues.json(example));
    }

    /**
     * Returns a pattern that several values fit.
     *
     * @param first the value that the reference run uses
     * @param others the other values
     * @return the pattern
     */
    static ArgumentPattern oneOf(Object first, Object... others) {
        return new OneOf(Stream.concat(Stream.of(first), Stream.of(others))
                .map(JavaValues::json)
                .toList());
    }

    /**
     * Returns a pattern that a number fits.
     *
     * @param value the number that the reference run uses
     * @param tolerance the greatest distance from it, 0 or more
     * @return the pattern
     */
    static ArgumentPattern near(Number value, Number tolerance) {
        return new Near(JavaValues.json(value), JavaValues.json(tolerance).decimalValue());
    }

    /**
     * Returns a pattern that a text fits, case and blanks ignored.
     *
     * @param text the text
     * @return the pattern
     */
    static ArgumentPattern text(String text) {
        return new Text(text);
    }

    /**
     * Returns a pattern of texts that an expression matches as a whole.
     *
     * @param expression the expression, in RE2 syntax
     * @param example the text that the reference run uses; the expression matches it
     * @return the pattern
     * @throws InvalidTaskException if the expression is malformed or does not match the example
     */
    static ArgumentPattern regex(String expression, String example) {
        return ArgumentPatterns.regex(expression, example);
    }

    /**
     * Tells whether a value fits.
     *
     * @param actual the value of the call
     * @param refs tells whether a value is what a reference stands for
     * @return whether the value fits
     */
    boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs);

    /**
     * Returns a value that fits, as the reference run uses it.
     *
     * @param refs gives the value that a reference stands for
     * @return the value
     */
    JsonNode example(Function<StepRef, JsonNode> refs);

    /**
     * Returns the form that task files write.
     *
     * @return JSON that {@link #of(JsonNode)} reads back
     */
    JsonNode toJson();

    /**
     * Returns the parts that hold no further parts, by their JSON pointer.
     *
     * @return pointer to part, in the order written
     */
    default Map<String, ArgumentPattern> leaves() {
        return Map.of("", this);
    }

    /**
     * Returns all references in this pattern.
     *
     * @return the references in the order written
     */
    default List<StepRef> refs() {
        return List.of();
    }

    /**
     * Returns how many matchers this pattern holds; of several candidates the one with fewest is the
     * closest. Literals and references are no matchers.
     *
     * @return the number of matchers
     */
    default int matchers() {
        return 1;
    }

    /**
     * Exactly one value, numbers compared by value.
     *
     * @param value the value
     */
    record Literal(JsonNode value) implements ArgumentPattern {
        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return CanonicalJson.equal(value, actual);
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            return value;
        }

        @Override
        public JsonNode toJson() {
            return ArgumentPatterns.escaped(value);
        }

        @Override
        public int matchers() {
            return 0;
        }
    }

    /**
     * The value of an earlier result.
     *
     * @param ref which value
     */
    record Ref(StepRef ref) implements ArgumentPattern {
        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return refs.test(ref, actual);
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            return refs.apply(ref);
        }

        @Override
        public JsonNode toJson() {
            return ArgumentPatterns.wrap("$ref", JsonNodeFactory.instance.stringNode(ref.toString()));
        }

        @Override
        public List<StepRef> refs() {
            return List.of(ref);
        }

        @Override
        public int matchers() {
            return 0;
        }
    }

    /**
     * Any value.
     *
     * @param example the value that the reference run uses
     */
    record Any(JsonNode example) implements ArgumentPattern {
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
    record OneOf(List<JsonNode> values) implements ArgumentPattern {
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
    record Near(JsonNode value, BigDecimal tolerance) implements ArgumentPattern {
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
    record Text(String text) implements ArgumentPattern {
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
    record Regex(Pattern expression, String example) implements ArgumentPattern {
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

    /**
     * An object that has exactly these members.
     *
     * @param members name to pattern, in the order written, at least one
     */
    record Members(Map<String, ArgumentPattern> members) implements ArgumentPattern {
        /**
         * Copies the members, keeps their order, refuses none at all and names that matchers have.
         *
         * @param members name to pattern
         */
        public Members {
            if (members.isEmpty()) {
                throw new InvalidTaskException("", "a pattern of members needs at least one; {} is a literal");
            }
            members.keySet().stream().filter(name -> name.startsWith("$")).forEach(name -> {
                throw new InvalidTaskException("", "'" + name + "' would be read as a matcher; use a literal");
            });
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            return actual.isObject()
                    && actual.size() == members.size()
                    && members.entrySet().stream()
                            .allMatch(member -> actual.has(member.getKey())
                                    && member.getValue().matches(actual.get(member.getKey()), refs));
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, pattern) -> object.set(name, pattern.example(refs)));
            return object;
        }

        @Override
        public JsonNode toJson() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, pattern) -> object.set(name, pattern.toJson()));
            return object;
        }

        @Override
        public Map<String, ArgumentPattern> leaves() {
            return ArgumentPatterns.leavesOf(members);
        }

        @Override
        public List<StepRef> refs() {
            return ArgumentPatterns.refsOf(members.values());
        }

        @Override
        public int matchers() {
            return ArgumentPatterns.matchersOf(members.values());
        }
    }

    /**
     * An array of exactly these elements.
     *
     * @param elements the patterns, at least one
     */
    record Elements(List<ArgumentPattern> elements) implements ArgumentPattern {
        /**
         * Copies the elements and refuses none at all.
         *
         * @param elements the patterns
         */
        public Elements {
            elements = List.copyOf(elements);
            if (elements.isEmpty()) {
                throw new InvalidTaskException("", "a pattern of elements needs at least one; [] is a literal");
            }
        }

        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            if (!actual.isArray() || actual.size() != elements.size()) {
                return false;
            }
            for (int i = 0; i < elements.size(); i++) {
                if (!elements.get(i).matches(actual.get(i), refs)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            elements.forEach(pattern -> array.add(pattern.example(refs)));
            return array;
        }

        @Override
        public JsonNode toJson() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            elements.forEach(pattern -> array.add(pattern.toJson()));
            return array;
        }

        @Override
        public Map<String, ArgumentPattern> leaves() {
            Map<String, ArgumentPattern> numbered = new LinkedHashMap<>();
            for (int i = 0; i < elements.size(); i++) {
                numbered.put(Integer.toString(i), elements.get(i));
            }
            return ArgumentPatterns.leavesOf(numbered);
        }

        @Override
        public List<StepRef> refs() {
            return ArgumentPatterns.refsOf(elements);
        }

        @Override
        public int matchers() {
            return ArgumentPatterns.matchersOf(elements);
        }
    }
}
