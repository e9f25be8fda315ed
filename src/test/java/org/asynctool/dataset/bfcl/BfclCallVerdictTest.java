package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The rules of the benchmark's single-turn checker, one by one, on one function {@code box.fill} with all types. */
class BfclCallVerdictTest {

    private static final String FUNCTION = """
            {'name': 'box.fill', 'description': 'Fills a box.', 'parameters': {'type': 'dict', 'properties': {
              'n': {'type': 'integer'}, 'x': {'type': 'float'}, 'b': {'type': 'boolean'}, 's': {'type': 'string'},
              'any': {'type': 'any'}, 'ints': {'type': 'array', 'items': {'type': 'integer'}},
              'floats': {'type': 'array', 'items': {'type': 'float'}}, 'texts': {'type': 'tuple', 'items': {'type': 'string'}},
              'lists': {'type': 'array', 'items': {'type': 'array', 'items': {'type': 'string'}}},
              'd': {'type': 'dict'}, 'ds': {'type': 'array', 'items': {'type': 'dict'}}, 'odd': {'type': 'number'}},
              'required': %s}}""";

    private static final String VALID = "valid";

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # integers
            'n': 3      | 'n': [3]       | valid
            'n': 3      | 'n': [4, 3]    | valid
            'n': 3.0    | 'n': [3]       | type_error:simple
            'n': true   | 'n': [1]       | type_error:simple
            'n': '3'    | 'n': [3]       | type_error:simple
            'n': null   | 'n': [3]       | type_error:simple
            'n': 4      | 'n': [3]       | value_error:others
            # floats
            'x': 3.5    | 'x': [3.5]     | valid
            'x': 3      | 'x': [3.0]     | valid
            'x': 3      | 'x': [3]       | valid
            'x': 4      | 'x': [3.0]     | value_error:others
            'x': '3.0'  | 'x': [3.0]     | type_error:simple
            # booleans
            'b': true   | 'b': [true]    | valid
            'b': false  | 'b': [true]    | value_error:others
            'b': 1      | 'b': [true]    | type_error:simple
            # texts
            's': 'New York, NY' | 's': ['new-york ny'] | valid
            's': 'a.b/c-d_e*f^g, h' | 's': ['ABCDEFGH'] | valid
            's': 'a;b'  | 's': ['ab']    | value_error:string
            's': 'a\\tb' | 's': ['ab']   | value_error:string
            's': 'x'    | 's': ['y']     | value_error:string
            's': ''     | 's': ['y', ''] | valid
            's': ' ,'   | 's': ['y', ''] | valid
            's': ''     | 's': ['y']     | value_error:string
            's': 5      | 's': ['5']     | type_error:simple
            'any': 'x'  | 'any': ['x']   | valid
            'any': 5    | 'any': [5]     | valid
            'any': 5    | 'any': ['x']   | type_error:simple
            # variables
            'n': 'size' | 'n': ['size']  | valid
            'n': 'Size' | 'n': ['size']  | value_error:others
            'n': 3      | 'n': ['size', 3] | valid
            'n': 4      | 'n': ['size', 3] | value_error:others
            'n': 'size' | 'n': ['', 'size'] | valid
            'n': 'size' | 'n': [3, 'size'] | type_error:simple
            'n': null   | 'n': [null]    | valid
            'n': 3      | 'n': ['']      | value_error:others
            'ints': 'xs' | 'ints': ['xs'] | valid
            # lists
            'ints': [1, 2] | 'ints': [[1, 2]] | valid
            'ints': [2, 1] | 'ints': [[1, 2]] | value_error:list/tuple
            'ints': [2, 1] | 'ints': [[1, 2], [2, 1]] | valid
            'ints': [1]    | 'ints': [[1, 2]] | value_error:list/tuple
            'ints': [1.0, 2] | 'ints': [[1, 2]] | type_error:nested
            'ints': []     | 'ints': [[1], ''] | valid
            'ints': []     | 'ints': [[1]] | value_error:list/tuple
            'ints': [1.5]  | 'ints': ['', [1]] | value_error:list/tuple
            'ints': 5      | 'ints': [[5]] | type_error:simple
            'floats': [1, 2.5] | 'floats': [[1, 2.5]] | valid
            'floats': [1, 2] | 'floats': [[1.0, 2.0]] | type_error:nested
            'texts': ['A B', 'c'] | 'texts': [['ab', 'C.']] | valid
            'texts': ['a', 5] | 'texts': [['a', 'b']] | type_error:nested
            'lists': [['a']] | 'lists': [[['a']]] | valid
            'lists': [['A']] | 'lists': [[['a']]] | value_error:list/tuple
            # objects
            'd': {'k': 'A B'} | 'd': [{'k': ['ab']}] | valid
            'd': {'k': 5.0} | 'd': [{'k': [5]}] | valid
            'd': {'k': 'x'} | 'd': [{'k': ['y']}] | value_error:dict_value
            'd': {'k': 'x', 'm': 1} | 'd': [{'k': ['x']}] | value_error:dict_key
            'd': {} | 'd': [{'k': ['x']}] | value_error:dict_key
            'd': {} | 'd': [{'k': ['x', '']}] | valid
            'd': {'k': 'x'} | 'd': [{'m': [1]}, {'k': ['x']}] | valid
            'd': {'k': 'x'} | 'd': [{'k': ['x']}, ''] | valid
            'd': {'k': 'x'} | 'd': [''] | dict_checker:unclear
            'd': {'k': {'i': 'A'}} | 'd': [{'k': [{'i': 'a'}]}] | value_error:dict_value
            'd': {'k': {'i': 'a'}} | 'd': [{'k': [{'i': 'a'}]}] | valid
            'd': {'k': 'a'} | 'd': [{'k': 'abc'}] | valid
            'd': {} | 'd': [{'k': 'abc'}] | valid
            'd': 'x' | 'd': [{'k': ['x']}] | type_error:simple
            # lists of objects
            'ds': [{'k': 'a'}, {'k': 'b'}] | 'ds': [[{'k': ['A']}, {'k': ['B']}]] | valid
            'ds': [{'k': 'b'}, {'k': 'a'}] | 'ds': [[{'k': ['a']}, {'k': ['b']}]] | value_error:dict_value
            'ds': [{'k': 'a'}] | 'ds': [[{'k': ['a']}, {'k': ['b']}]] | value_error:list_dict_count
            'ds': [{'k': 'a'}] | 'ds': [[{'k': ['x']}], [{'k': ['a']}]] | valid
            'ds': [{'m': 'a'}] | 'ds': [[{'k': ['a']}]] | value_error:dict_key
            'ds': [] | 'ds': [[{'k': ['a']}], ''] | valid
            # nothing is accepted
            's': 'x' | 's': [] | value_error:string
            """)
    void valuesAreCompared(String argument, String accepted, String expected) {
        assertThat(verdict("simple_python_1", "[]", argument, accepted)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} for {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['n'] | 'n': 3         | 'n': [3]                  | valid
            ['n'] | 's': 'a'       | 'n': [3], 's': ['a']      | simple_function_checker:missing_required
            ['n'] | ``             | 'n': [3, '']              | simple_function_checker:missing_required
            []    | ``             | 'n': [3, '']              | valid
            []    | ``             | 'n': [3]                  | simple_function_checker:missing_optional
            []    | 'n': 3         | 'n': [3], 's': ['a']      | simple_function_checker:missing_optional
            []    | 'n': 3         | 'n': [3], 's': []         | simple_function_checker:missing_optional
            []    | 'zz': 3        | 'zz': [3]                 | simple_function_checker:unexpected_param
            []    | 'n': 3, 's': 'a' | 'n': [3]                | simple_function_checker:unexpected_param
            []    | 'n': 4, 'zz': 3 | 'n': [3]                 | value_error:others
            """)
    void parametersAreThereOrNot(String required, String arguments, String accepted, String expected) {
        assertThat(verdict("simple_python_1", required, arguments, accepted)).isEqualTo(expected);
    }

    @Test
    void theNameComesFirst() {
        JsonNode row = row("simple_python_1", "['n']", "{'box.fill': {'n': [3]}}");

        assertThat(BfclCallVerdict.of(row, json("[{'box_fill': {}}]")).errorType())
                .contains("simple_function_checker:wrong_func_name");
    }

    @Test
    void oneCallIsExpectedUnlessTheyAreParallel() {
        String two = "[{'box.fill': {'n': 3}}, {'box.fill': {'n': 3}}]";

        assertThat(errors("live_simple_1-0-0", two)).isEqualTo("simple_function_checker:wrong_count []");
        assertThat(errors("multiple_1", "[]")).isEqualTo("multiple_function_checker:wrong_count []");
        assertThat(errors("live_parallel_multiple_1-0-0", two))
                .isEqualTo("parallel_function_checker_no_order:wrong_count []");
    }

    @Test
    void parallelCallsMatchInAnyOrder() {
        JsonNode row = row("parallel_1", "[]", "{'box.fill': {'n': [3]}}, {'box.fill': {'n': [4]}}");

        assertThat(BfclCallVerdict.of(row, json("[{'box.fill': {'n': 4}}, {'box.fill': {'n': 3}}]"))
                        .valid())
                .isTrue();
    }

    @Test
    void aParallelCallWithoutMatchSaysWhyEachWasRefused() {
        JsonNode row = row("parallel_1", "['n']", "{'box.fill': {'n': [3]}}, {'box.fill': {'n': [4]}}");
        BfclCallVerdict verdict = BfclCallVerdict.of(row, json("[{'box.fill': {}}, {'box.fill': {'n': '3'}}]"));

        assertThat(verdict.errorType()).contains("parallel_function_checker_no_order:cannot_find_match");
        assertThat(verdict.subErrorTypes())
                .containsExactly("simple_function_checker:missing_required", "type_error:simple");
    }

    /** The first call fits both expected ones, and is used up by the first. */
    @Test
    void matchingIsGreedy() {
        JsonNode row = row("parallel_1", "[]", "{'box.fill': {'n': [3, 4]}}, {'box.fill': {'n': [3]}}");

        assertThat(BfclCallVerdict.of(row, json("[{'box.fill': {'n': 3}}, {'box.fill': {'n': 4}}]")))
                .isEqualTo(new BfclCallVerdict(
                        Optional.of("parallel_function_checker_no_order:cannot_find_match"),
                        List.of("value_error:others")));
        assertThat(BfclCallVerdict.of(row, json("[{'box.fill': {'n': 4}}, {'box.fill': {'n': 3}}]"))
                        .valid())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "irrelevance_1 | [] | valid",
                "live_irrelevance_1-0-0 | [{'f': {}}] | irrelevance_error:decoder_success",
                "live_relevance_1-0-0 | [{'f': {}}] | valid",
                "live_relevance_1-0-0 | [] | relevance_error:decoder_failed"
            })
    void relevanceIsWhetherThereIsACall(String id, String calls, String expected) {
        JsonNode row = json("{'id': '" + id + "', 'question': [[]], 'function': []}");

        assertThat(BfclCallVerdict.of(row, json(calls)).errorType().orElse(VALID))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'", "{}", "[5]", "[{}]", "[{'f': {}, 'g': {}}]", "[{'f': 5}]"})
    void anythingElseIsOfTheWrongForm(String calls) {
        assertThat(errors("parallel_1", calls)).isEqualTo("ast_decoder:decoder_wrong_output_format []");
    }

    @Test
    void callTextsLoseValuesWithoutAName() {
        JsonNode row = row("simple_python_1", "[]", "{'box.fill': {'n': [3, ''], 's': ['a']}}");

        assertThat(BfclCallVerdict.ofTexts(row, List.of("box.fill(3, s='A')")).valid())
                .isTrue();
        assertThat(BfclCallVerdict.ofTexts(row, List.of("box.fill(3, 'a')")).errorType())
                .contains("simple_function_checker:missing_optional");
        assertThat(BfclCallVerdict.ofTexts(row, List.of("I cannot do that.")).errorType())
                .contains("ast_decoder:decoder_failed");
    }

    @Test
    void aTypeThatTheCheckerDoesNotKnowIsAFaultOfTheRow() {
        assertThatThrownBy(() -> verdict("simple_python_1", "[]", "'odd': 3", "'odd': [3]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter 'odd' of box.fill has the type 'number', which the checker does not know");
    }

    @Test
    void aRowWithoutItsAnswerIsBroken() {
        JsonNode row = json("{'id': 'parallel_1', 'question': [[]], 'function': []}");

        assertThatThrownBy(() -> BfclCallVerdict.of(row, json("[]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member 'ground_truth' is missing");
    }

    private static String errors(String id, String calls) {
        BfclCallVerdict verdict = BfclCallVerdict.of(row(id, "[]", "{'box.fill': {'n': [3]}}"), json(calls));
        return verdict.errorType().orElse(VALID) + " " + verdict.subErrorTypes();
    }

    private static String verdict(String id, String required, String arguments, String accepted) {
        JsonNode row = row(id, required, "{'box.fill': {" + accepted + "}}");
        return BfclCallVerdict.of(row, json("[{'box.fill': {" + arguments + "}}]"))
                .errorType()
                .orElse(VALID);
    }

    private static JsonNode row(String id, String required, String expected) {
        return json("{'id': '" + id + "', 'question': [[{'role': 'user', 'content': 'Fill it.'}]], 'function': ["
                + FUNCTION.formatted(required) + "], 'ground_truth': [" + expected + "]}");
    }
}
