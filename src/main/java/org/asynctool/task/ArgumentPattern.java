package org.asynctool.task;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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
public sealed interface ArgumentPattern
        permits ArgumentPattern.Literal, ArgumentPattern.Ref, ArgumentMatcher, ArgumentParts {

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
        return new ArgumentMatcher.Any(JavaValues.json(example));
    }

    /**
     * Returns a pattern that several values fit.
     *
     * @param first the value that the reference run uses
     * @param others the other values
     * @return the pattern
     */
    static ArgumentPattern oneOf(Object first, Object... others) {
        return new ArgumentMatcher.OneOf(Stream.concat(Stream.of(first), Stream.of(others))
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
        return new ArgumentMatcher.Near(
                JavaValues.json(value), JavaValues.json(tolerance).decimalValue());
    }

    /**
     * Returns a pattern that a text fits, case and blanks ignored.
     *
     * @param text the text
     * @return the pattern
     */
    static ArgumentPattern text(String text) {
        return new ArgumentMatcher.Text(text);
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
        return 0;
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
    }
}
