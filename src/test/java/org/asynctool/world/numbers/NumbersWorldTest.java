package org.asynctool.world.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.WorldCalls.call;
import static org.asynctool.testing.WorldCalls.seeded;

import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersWorldTest {

    private final World all = numbers("{}");

    @Test
    void hasAllFunctionsReadOnlyAndWithUsableSchemas() {
        assertThat(all.tools())
                .extracting(ToolSpec::name)
                .containsExactlyElementsOf(NumberFunction.all().stream()
                        .map(NumberFunction::functionName)
                        .toList());
        assertThat(all.tools()).allSatisfy(tool -> {
            assertThat(tool.readOnly()).isTrue();
            assertThat(ToolSchema.compile(tool).problem(json("{}"))).isPresent();
        });
        assertThat(all.snapshot()).isEqualTo(json("{}"));
    }

    @Test
    void takesArgumentsByNameWhateverTheirOrder() throws Exception {
        assertThat(call(all, "divide", "{'arg_0': 6, 'arg_1': 4}")).isEqualTo("{\"result\":1.5}");
        assertThat(call(all, "divide", "{'arg_1': 4, 'arg_0': 6}")).isEqualTo("{\"result\":1.5}");
        assertThat(call(all, "max_number", "{'numbers': [1, 7, 3.5]}")).isEqualTo("{\"result\":7}");
    }

    @Test
    void tellsDefaultsAndTypes() throws Exception {
        assertThat(spec(all, "log").parameters()).isEqualTo(json("""
                {'type': 'object', 'properties': {
                   'x': {'type': 'number'}, 'base': {'type': 'number', 'default': 2.718281828459045}},
                 'additionalProperties': false, 'required': ['x']}"""));
        assertThat(call(all, "log", "{'x': 100}")).isEqualTo("{\"result\":4}");
        assertThat(call(all, "log", "{'x': 100, 'base': 10}")).isEqualTo("{\"result\":2}");
        assertThat(spec(all, "sqrt").parameters().at("/properties/num/type").stringValue())
                .isEqualTo("integer");
        assertThat(spec(all, "max_number").parameters().at("/properties/numbers/items"))
                .isEqualTo(json("{'type': 'number'}"));
    }

    @Test
    void answersFailuresWithTheFunctionsMessage() {
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> call(all, "speed", "{'distance': 5, 'time': 0}"))
                .withMessage("speed(distance=5, time=0): the divisor must not be 0");
    }

    @Test
    void mayHaveSomeFunctionsOnly() {
        assertThat(numbers("{'tools': ['divide', 'add']}").tools())
                .extracting(ToolSpec::name)
                .containsExactly("divide", "add");
    }

    @Test
    void mayDescribeFunctionsAsAnotherDataSetDoes() throws Exception {
        World world = numbers("""
                {'tools': {'divide': {'description': 'divides', 'parameters': {
                             'top': {'description': 'above the line'}, 'bottom': {}}},
                           'log': {'parameters': {'arg_0': {}}},
                           'add': {}}}""");
        assertThat(spec(world, "divide").description()).isEqualTo("divides");
        assertThat(spec(world, "divide").parameters()).isEqualTo(json("""
                {'type': 'object', 'properties': {
                   'top': {'type': 'number', 'description': 'above the line'}, 'bottom': {'type': 'number'}},
                 'additionalProperties': false, 'required': ['top', 'bottom']}"""));
        assertThat(call(world, "divide", "{'bottom': 4, 'top': 6}")).isEqualTo("{\"result\":1.5}");
        assertThat(call(world, "log", "{'arg_0': 100}")).isEqualTo("{\"result\":4}");
        assertThat(call(world, "add", "{'arg_0': 1, 'arg_1': 2}")).isEqualTo("{\"result\":3}");
        assertThat(spec(world, "add").description()).isEqualTo(spec(all, "add").description());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'tools': []} | /tools is [], expected minItems 1",
                "{'tools': ['add', 'add']} | /tools is [\"add\",\"add\"], expected uniqueItems true",
                "{'tools': 'add'} | /tools is \"add\", expected array",
                "{'functions': []} | /functions is not known, expected only tools",
                "{'tools': ['plus']} | there is no function 'plus', only add, choose, circle_area, ",
                "{'tools': {'plus': {}}} | there is no function 'plus', only add, choose, circle_area, ",
                "{'tools': {'add': {'parameters': {'a': {}}}}} "
                        + "| /tools/add/parameters has 1, expected 2 as in [arg_0, arg_1]",
                "{'tools': {'log': {'parameters': {}}}} "
                        + "| /tools/log/parameters has 0, expected 1 to 2 as in [x, base]",
                "{'tools': {'add': {'parameters': {'a': {'type': 'int'}, 'b': {}}}}} "
                        + "| /tools/add/parameters/a/type is not known, expected only description"
            })
    void refusesOtherStates(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbers(state))
                .withMessageStartingWith("initial state: " + problem);
    }

    private static World numbers(String state) {
        return new NumbersWorldFactory().create(json(state), seeded());
    }

    private static ToolSpec spec(World world, String name) {
        return world.tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
