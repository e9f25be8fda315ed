package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.JsonFixtures.object;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ToolSchemaTest {

    private static final ToolSchema BOOKING = compile("""
            {'type': 'object', 'additionalProperties': false, 'required': ['city', 'nights'], 'properties': {
              'city': {'type': 'string', 'minLength': 2},
              'nights': {'type': 'integer', 'minimum': 1, 'maximum': 30},
              'class': {'enum': ['economy', 'business']},
              'code': {'pattern': '^[A-Z]{3}$'},
              'note': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}}""");

    @Nested
    class Problems {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'city': 'Rome', 'nights': 2}",
                    "{'city': 'Rome', 'nights': 2.0, 'class': 'economy', 'code': 'ABC', 'note': null}"
                })
        void areNoneForValidArguments(String arguments) {
            assertThat(BOOKING.problem(json(arguments))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "{'nights': 2} | /city is missing",
                    "{'city': 'Rome', 'nights': 2.5} | /nights is 2.5, expected integer",
                    "{'city': 'Rome', 'nights': 0} | /nights is 0, expected at least 1",
                    "{'city': 'Rome', 'nights': 31} | /nights is 31, expected at most 30",
                    "{'city': 'Rome', 'nights': 1e20} | /nights is 100000000000000000000, expected at most 30",
                    "{'city': 'Rome', 'nights': -1e300} | /nights is an integer of 997 bits, expected at least 1",
                    "{'city': 'R', 'nights': 1} | /city is \"R\", expected minLength 2",
                    "{'city': 'Rome', 'nights': 1, 'class': 'x'} "
                            + "| /class is \"x\", expected one of [\"economy\",\"business\"]",
                    "{'city': 'Rome', 'nights': 1, 'code': 'xABC'} "
                            + "| /code is \"xABC\", expected a text that matches \"^[A-Z]{3}$\"",
                    "{'city': 'Rome', 'nights': 1, 'note': 5} | /note is 5, expected string or null",
                    "{'city': 'Rome', 'nights': 1, 'a/b': 5} "
                            + "| /a~1b is not known, expected only city, nights, class, code, note",
                    "[] | the value is [], expected object"
                })
        void namePlaceValueAndExpectation(String arguments, String problem) {
            assertThat(BOOKING.problem(json(arguments))).contains(problem);
        }

        @Test
        void areToldUpToThreeInAFixedOrder() {
            ObjectNode arguments = object("{'zz': 1, 'note': 7, 'nights': 'two', 'class': 1}");
            assertThat(BOOKING.problem(arguments))
                    .contains("/city is missing; /class is 1, expected one of [\"economy\",\"business\"];"
                            + " /nights is \"two\", expected integer; and 2 more");
        }

        @Test
        void shortenLongValues() {
            ObjectNode arguments = object("{'city': 'Rome', 'nights': '" + "x".repeat(5_000) + "'}");
            assertThat(BOOKING.problem(arguments).orElseThrow())
                    .contains("... (5002 characters)")
                    .hasSizeLessThan(200);
        }

        @Test
        void doNotComeFromFormats() {
            ToolSchema schema = compile("""
                    {'type': 'object', 'properties': {'d': {'format': 'date-time'}, 'u': {'format': 'duration'},
                     'r': {'format': 'regex'}, 'e': {'format': 'idn-email'}}}""");
            assertThat(schema.problem(object("{'d': 'x', 'u': 'x', 'r': '(', 'e': 'x'}")))
                    .isEmpty();
        }

        @Test
        void areFoundAtTheDeepestNestingThatIsRead() {
            ToolSchema tree = compile("{'type': 'object', 'properties': {'a': {'$ref': '#'}}}");
            int depth = Json.MAX_DEPTH - 1;
            assertThat(tree.problem(object("{'a':".repeat(depth) + "{}" + "}".repeat(depth))))
                    .isEmpty();
            assertThat(tree.problem(object("{'a':".repeat(depth) + "5" + "}".repeat(depth))))
                    .contains("/a".repeat(depth) + " is 5, expected object");
        }

        @Test
        void followReferencesInsideOfTheSchema() {
            ToolSchema tree = compile("""
                    {'type': 'object', '$id': 'http://example.org/tree', 'properties': {
                      'left': {'$ref': '#'}, 'leaf': {'$ref': '#/$defs/leaf'}},
                     '$defs': {'leaf': {'type': 'integer'}}}""");
            assertThat(tree.problem(object("{'left': {'left': {'leaf': 'x'}}}")))
                    .contains("/left/left/leaf is \"x\", expected integer");
        }
    }

    @Nested
    class Numbers {

        private final ToolSchema number = compile("""
                {'type': 'object', 'properties': {'n': {'type': 'integer', 'minimum': -4.5, 'multipleOf': 3}}}""");

        @Test
        void mayBeIntegersOfTenThousandDigits() {
            ObjectNode huge = object("{'n': " + "9".repeat(10_000) + "}");
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(number.problem(huge)).isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "5.0", "5e0"})
        void areEqualByValue(String five) {
            ToolSchema schema = compile("{'type': 'object', 'properties': {'c': {'const': 5}, 'e': {'enum': [5]}}}");
            assertThat(schema.problem(object("{'c': " + five + ", 'e': " + five + "}")))
                    .isEmpty();
            ToolSchema unique = compile("{'type': 'object', 'properties': {'u': {'uniqueItems': true}}}");
            assertThat(unique.problem(object("{'u': [5, " + five + "]}"))).isPresent();
        }

        @Test
        void outOfBoundsAreRefusedBeforeAnythingCalculates() {
            ObjectNode far = (ObjectNode) Json.of(Map.of("n", new BigDecimal("1e999999999")));
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(number.problem(far))
                            .contains("number at '/n' is out of bounds,"
                                    + " expected a finite number of at most 10100 digits"));
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void mustBeFinite(double value) {
            assertThat(compile("{'type': 'object'}").problem(Json.of(Map.of("a", new double[] {1, value}))))
                    .hasValueSatisfying(problem -> assertThat(problem).startsWith("number at '/a/1'"));
        }
    }

    @Nested
    class Compiling {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "{'type': 'string'} "
                            + "| must be a JSON Schema with \"type\": \"object\", but \"type\" is \"string\"",
                    "{} | must be a JSON Schema with \"type\": \"object\", but \"type\" is missing",
                    "{'type': 'object', 'properties': {'n': {'type': 'sting'}}} | /properties/n/type is \"sting\"",
                    "{'type': 'object', 'properties': {'n': {'$ref': 'https://example.org/a.json'}}} "
                            + "| /properties/n/$ref is \"https://example.org/a.json\", expected \"#/...\"",
                    "{'type': 'object', 'allOf': [{'$ref': '#/$defs/none'}]} "
                            + "| /allOf/0/$ref is \"#/$defs/none\", expected \"#/...\" with a place",
                    "{'type': 'object', 'properties': {'n': {'pattern': '(?=a)'}}} "
                            + "| /properties/n/pattern is \"(?=a)\", expected a regular expression in RE2 syntax",
                    "{'type': 'object', 'patternProperties': {'(a)\\\\1': true}} "
                            + "| /patternProperties/(a)\\1 is \"(a)\\1\", expected a regular expression in RE2",
                    "{'$schema': 'http://json-schema.org/draft-07/schema#', 'type': 'object'} "
                            + "| /$schema is \"http://json-schema.org/draft-07/schema#\", expected"
                })
        void refusesWhatIsNoSchemaWithToolAndPlace(String schema, String problem) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> compile(schema))
                    .withMessageStartingWith("tool 'book': parameters")
                    .withMessageContaining(problem);
        }

        @Test
        void takesExpressionsThatAreSlowElsewhere() {
            ToolSchema schema =
                    compile("{'type': 'object', 'properties': {'a': {'pattern': '^a*a*a*a*a*a*a*a*a*a*b$'}}}");
            ObjectNode evil = object("{'a': '" + "a".repeat(500) + "!'}");
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(schema.problem(evil)).isPresent());
        }

        @Test
        void keepsSchemasOfOneIdApart() {
            ToolSchema text =
                    compile("{'$id': 'http://a/b', 'type': 'object', 'properties': {'a': {'type': 'string'}}}");
            ToolSchema flag =
                    compile("{'$id': 'http://a/b', 'type': 'object', 'properties': {'a': {'type': 'boolean'}}}");
            assertThat(text.problem(object("{'a': 'x'}"))).isEmpty();
            assertThat(flag.problem(object("{'a': true}"))).isEmpty();
        }

        @Test
        void takesAPropertyNamedAsAKeyword() {
            ToolSchema schema = compile("{'type': 'object', 'properties': {'$ref': {'type': 'string'},"
                    + " 'pattern': {'type': 'string', 'default': '('}}}");
            assertThat(schema.problem(object("{'$ref': 'x', 'pattern': '('}"))).isEmpty();
        }
    }

    @Nested
    class Defaults {

        private final ToolSchema trip = compile("""
                {'type': 'object', 'properties': {
                  'class': {'default': 'economy'},
                  'seat': {'type': 'object', 'properties': {'row': {'default': 1}, 'side': {}}},
                  'legs': {'type': 'array', 'items': {'$ref': '#/$defs/leg'}},
                  'extra': {'$ref': '#/$defs/extra'}},
                 '$defs': {'leg': {'type': 'object', 'properties': {'km': {'default': 0}}},
                           'extra': {'default': {'bags': 1}}}}""");

        @Test
        void areFilledInAtEveryDepth() {
            ObjectNode arguments = object("{'seat': {'side': 'A'}, 'legs': [{}, {'km': 5}]}");
            assertThat(trip.withDefaults(arguments)).isEqualTo(json("""
                    {'seat': {'side': 'A', 'row': 1}, 'legs': [{'km': 0}, {'km': 5}],
                     'class': 'economy', 'extra': {'bags': 1}}"""));
            assertThat(arguments).isEqualTo(json("{'seat': {'side': 'A'}, 'legs': [{}, {'km': 5}]}"));
        }

        @Test
        void giveTheSameObjectIfNothingWasMissing() {
            ObjectNode full = object("{'class': 'x', 'extra': {}, 'seat': {'row': 2}, 'legs': [{'km': 5}]}");
            assertThat(trip.withDefaults(full)).isSameAs(full);
            ObjectNode any = object("{'city': 'Rome'}");
            assertThat(BOOKING.withDefaults(any)).isSameAs(any);
        }

        @Test
        void areNotSharedBetweenCalls() {
            ((ObjectNode) trip.withDefaults(object("{}")).get("extra")).put("bags", 9);
            assertThat(trip.withDefaults(object("{}")).at("/extra/bags").intValue())
                    .isEqualTo(1);
        }

        @Test
        void besideAReferenceComeBeforeItsOwn() {
            ToolSchema schema = compile("""
                    {'type': 'object', 'properties': {'a': {'$ref': '#/$defs/b', 'default': {'x': 1}}},
                     '$defs': {'b': {'default': {}, 'properties': {'x': {'default': 2}}}}}""");
            assertThat(schema.withDefaults(object("{}"))).isEqualTo(json("{'a': {'x': 1}}"));
            assertThat(schema.withDefaults(object("{'a': {}}"))).isEqualTo(json("{'a': {'x': 2}}"));
        }

        @Test
        void endInReferencesThatGoInCircles() {
            ToolSchema circle = compile("""
                    {'type': 'object', 'properties': {'a': {'$ref': '#/$defs/b'}, 'z': {'default': 1}},
                     '$defs': {'b': {'$ref': '#/$defs/c'}, 'c': {'$ref': '#/$defs/b'}}}""");
            assertThat(circle.withDefaults(object("{'a': {}}"))).isEqualTo(json("{'a': {}, 'z': 1}"));
        }
    }

    private static ToolSchema compile(String schema) {
        return ToolSchema.compile(new ToolSpec("book", "Books.", object(schema), false, Executes.END));
    }
}
