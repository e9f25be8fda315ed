package org.asynctool.world.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.WorldCalls.call;
import static org.asynctool.testing.WorldCalls.seeded;

import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.testing.JsonFixtures;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedWorldTest {

    private static final String PARAMETERS = "{'type': 'object', 'properties': {'number': {'type': 'integer'},"
            + " 'fast': {'type': 'boolean', 'default': false}}, 'required': ['number'],"
            + " 'additionalProperties': false}";
    private static final String TOOLS = "'find': {'description': 'Finds a parcel.', 'readOnly': true, 'parameters': "
            + PARAMETERS + "}, 'send': {'parameters': " + PARAMETERS + "}, 'ping': {}";

    private final World desk = world("{'tools': {" + TOOLS + "}, 'recordings': ["
            + "{'tool': 'find', 'arguments': {'number': 77}, 'result': {'place': 'Rome'}},"
            + "{'tool': 'send', 'arguments': {'number': 78}, 'result': 'on its way'},"
            + "{'tool': 'send', 'arguments': {'number': 79}, 'error': 'too heavy'},"
            + "{'tool': 'send', 'arguments': {'number': 77, 'fast': true}, 'result': null},"
            + "{'tool': 'ping', 'result': 1}, {'tool': 'ping', 'error': 'busy'}, {'tool': 'ping', 'result': 3}]}");

    @Test
    void isInstalled() {
        assertThat(Worlds.installed().names()).contains("recorded");
    }

    @Test
    void hasTheToolsOfItsState() {
        assertThat(desk.tools())
                .containsExactly(
                        new ToolSpec("find", "Finds a parcel.", JsonFixtures.object(PARAMETERS), true, Executes.END),
                        new ToolSpec("send", "", JsonFixtures.object(PARAMETERS), false, Executes.END),
                        new ToolSpec(
                                "ping",
                                "",
                                JsonFixtures.object(
                                        "{'type': 'object', 'properties': {}, 'additionalProperties': false}"),
                                false,
                                Executes.END));
    }

    @Test
    void sameCallGetsWhatWasRecorded() throws Exception {
        assertThat(call(desk, "find", "{'number': 77}")).isEqualTo("{\"place\":\"Rome\"}");
        assertThat(call(desk, "find", "{'fast': false, 'number': 77.0}")).isEqualTo("{\"place\":\"Rome\"}");
        assertThat(call(desk, "send", "{'fast': true, 'number': 77}")).isEqualTo("null");
    }

    @Test
    void recordedErrorIsAnError() throws Exception {
        assertThat(desk.call(new ToolCall("c1", "send", JsonFixtures.object("{'number': 79}")), () -> 0))
                .satisfies(result -> {
                    assertThat(result.error()).isTrue();
                    assertThat(result.asJson()).isEqualTo("{\"error\":\"too heavy\"}");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {"find; {'number': 78}", "find; {'number': 77, 'fast': true}", "send; {'number': 1}"})
    void otherCallFindsNothingAndLearnsNothing(String tool, String arguments) {
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> call(desk, tool, arguments))
                .withMessage("nothing is found for these arguments");
    }

    @Test
    void repeatedCallGetsOneRecordingAfterTheOtherAndThenTheLast() throws Exception {
        assertThat(call(desk, "ping", "{}")).isEqualTo("1");
        assertThat(call(desk, "ping", "{}")).isEqualTo("{\"error\":\"busy\"}");
        assertThat(call(desk, "ping", "{}")).isEqualTo("3");
        assertThat(call(desk, "ping", "{}")).isEqualTo("3");
    }

    @Test
    void stateHoldsWhatWasDoneInTheOrderOfTheTask() throws Exception {
        assertThat(desk.snapshot()).isEqualTo(json("{'done': []}"));
        call(desk, "ping", "{}");
        call(desk, "ping", "{}");
        call(desk, "send", "{'number': 79}");
        call(desk, "send", "{'number': 78, 'fast': false}");
        call(desk, "send", "{'number': 78}");
        call(desk, "find", "{'number': 77}");

        assertThat(desk.snapshot())
                .isEqualTo(json("{'done': [{'tool': 'send', 'arguments': {'number': 78}},"
                        + " {'tool': 'send', 'arguments': {'number': 78}}, {'tool': 'ping', 'arguments': {}}]}"));
    }

    @Test
    void toolThatSaysWhatItReturnsMakesUpWhatWasNotRecorded() throws Exception {
        String state = "{'tools': {'find': {'parameters': " + PARAMETERS
                + ", 'returns': {'type': 'object', 'properties': {'place': {'type': 'string'}}}}},"
                + " 'recordings': [{'tool': 'find', 'arguments': {'number': 1}, 'result': 'known'}]}";
        World open = world(state);

        String made = call(open, "find", "{'number': 5}");
        assertThat(made).matches("\\{\"place\":\"place-[0-9a-f]{6}\"}");
        assertThat(call(open, "find", "{'number': 5.0}")).isEqualTo(made);
        assertThat(call(open, "find", "{'number': 6}")).isNotEqualTo(made);
        assertThat(call(world(state), "find", "{'number': 5}")).isEqualTo(made);
        assertThat(call(open, "find", "{'number': 1}")).isEqualTo("\"known\"");
        assertThat(open.snapshot()).isEqualTo(json("{'done': [{'tool': 'find', 'arguments': {'number': 1}}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | /tools is missing",
                "{'tools': {}} | /tools is {}, expected minProperties 1",
                "{'tools': {'a': {'read_only': true}}} | /tools/a/read_only is not known,"
                        + " expected only description, parameters, readOnly, returns",
                "{'tools': {'a': {'parameters': {'type': 'string'}}}} | tool 'a': parameters must be a JSON Schema with"
                        + " \"type\": \"object\", but \"type\" is \"string\"",
                "{'tools': {' ': {}}} | a tool needs a name, but it is blank",
                "{'tools': {'find': {}}, 'recordings': [{'tool': 'fnd', 'result': 1}]} | /recordings/0/tool is \"fnd\","
                        + " expected a tool of this world such as 'find'",
                "{'tools': {'find': {}, 'a': {}}, 'recordings': [{'tool': 'weigh', 'result': 1}]} | /recordings/0/tool is"
                        + " \"weigh\", expected one of the tools of this world: a, find",
                "{'tools': {'find': {}}, 'recordings': [{'tool': 'find', 'arguments': {'x': 1}, 'result': 1}]} |"
                        + " /recordings/0/arguments do not fit tool 'find', so no call could get this recording: /x is not"
                        + " known, expected no member",
                "{'tools': {'find': {}}, 'recordings': [{'tool': 'find'}]} | /recordings/0 has no result, expected either"
                        + " \"result\" with any value or \"error\" with a text",
                "{'tools': {'find': {}}, 'recordings': [{'tool': 'find', 'result': 1, 'error': 'x'}]} | /recordings/0 has"
                        + " both 'result' and 'error', expected either \"result\" with any value or \"error\" with a text",
                "{'tools': {'find': {}}, 'recordings': [{'tool': 'find', 'error': 5}]} | /recordings/0/error is 5, expected"
                        + " string"
            })
    void refusesOtherStates(String state, String problem) {
        assertThatIllegalArgumentException().isThrownBy(() -> world(state)).withMessage("initial state: " + problem);
    }

    @Test
    void refusesReturnsThatAreNoSchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world("{'tools': {'a': {'returns': {'type': 'text'}}}}"))
                .withMessageStartingWith("initial state: tool 'a': returns: ");
    }

    @Test
    void schemasOfToolsFitTheirRecordings() {
        assertThat(desk.tools())
                .allSatisfy(tool -> assertThat(ToolSchema.compile(tool).problem(json("{'x': 1}")))
                        .isPresent());
    }

    private static World world(String state) {
        return new RecordedWorldFactory().create(json(state), seeded());
    }
}
