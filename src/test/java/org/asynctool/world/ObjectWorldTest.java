package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.WorldCalls.call;
import static org.asynctool.testing.WorldCalls.callAt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ObjectWorldTest {

    enum Fare {
        ECONOMY,
        @JsonProperty("first")
        FIRST
    }

    record Leg(
            String from,
            @ToolParam(defaultValue = "\"RMS\"") String to,
            Optional<Integer> seats) {
        Leg {
            if (from.isEmpty()) {
                throw new IllegalArgumentException("from must not be empty");
            }
        }
    }

    @SuppressWarnings("unused")
    static class Desk {

        private final ArrayNode log = Json.mapper().createArrayNode();

        @Tool(description = "Books.", executes = Executes.START)
        Map<String, Object> book(
                @ToolParam(description = "the legs") List<Leg> legs,
                @ToolParam(name = "class", defaultValue = "\"first\"") Fare fare,
                Optional<String> note,
                WorldClock clock) {
            log.add(legs.size());
            return Map.of("at", clock.virtualMillis() + " " + legs + fare + note);
        }

        @Tool(name = "read_log", description = "Reads the log.", readOnly = true)
        JsonNode log() {
            return log;
        }

        @Tool(description = "Takes everything.")
        String all(
                int a,
                Long b,
                BigInteger c,
                double d,
                Float e,
                BigDecimal f,
                Boolean g,
                Set<Fare> h,
                int[] i,
                Map<String, List<Integer>> j,
                JsonNode k) {
            return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i.length + " " + j
                    + " " + k;
        }

        @Tool(description = "Fails.")
        void fail(String how) throws Exception {
            switch (how) {
                case "tool" -> throw new ToolException("no such flight");
                case "argument" -> throw new IllegalArgumentException("a bug");
                case "checked" -> throw new IOException("disk");
                case "error" -> throw new AssertionError("worse");
                default -> log.add(how);
            }
        }

        @Tool(description = "Answers with something.", readOnly = true)
        Object answer(String what) {
            return switch (what) {
                case "nan" -> Double.NaN;
                case "result" -> ToolResult.error("as made");
                case "leg" -> new Leg("A", "B", Optional.empty());
                case "loop" -> new ArrayList<>(List.of(this)).get(0);
                default -> what;
            };
        }

        public Desk getSelf() {
            return this;
        }

        @WorldState
        Object state() {
            return Map.of("log", log);
        }
    }

    private final World desk = ObjectWorld.of(new Desk());

    @Nested
    class Specs {

        @Test
        void areSortedByNameAndCarryWhatTheAnnotationSays() {
            assertThat(desk.tools())
                    .extracting(ToolSpec::name)
                    .containsExactly("all", "answer", "book", "fail", "read_log");
            assertThat(spec("book").executes()).isEqualTo(Executes.START);
            assertThat(spec("book").readOnly()).isFalse();
            assertThat(spec("read_log").readOnly()).isTrue();
            assertThat(spec("read_log").description()).isEqualTo("Reads the log.");
            assertThat(desk.tools()).isSameAs(ObjectWorld.of(new Desk()).tools());
        }

        @Test
        void haveASchemaMadeOfTheSignature() {
            assertThat(spec("book").parameters()).isEqualTo(json("""
                    {'type': 'object', 'additionalProperties': false, 'required': ['legs'], 'properties': {
                      'legs': {'type': 'array', 'description': 'the legs', 'items':
                        {'type': 'object', 'additionalProperties': false, 'required': ['from'], 'properties': {
                          'from': {'type': 'string'},
                          'to': {'type': 'string', 'default': 'RMS'},
                          'seats': {'type': 'integer'}}}},
                      'class': {'type': 'string', 'enum': ['ECONOMY', 'first'], 'default': 'first'},
                      'note': {'type': 'string'}}}"""));
        }

        @Test
        void knowEverySupportedType() {
            assertThat(spec("all").parameters().get("properties")).isEqualTo(json("""
                    {'a': {'type': 'integer'}, 'b': {'type': 'integer'}, 'c': {'type': 'integer'},
                     'd': {'type': 'number'}, 'e': {'type': 'number'}, 'f': {'type': 'number'},
                     'g': {'type': 'boolean'},
                     'h': {'type': 'array', 'items': {'type': 'string', 'enum': ['ECONOMY', 'first']},
                           'uniqueItems': true},
                     'i': {'type': 'array', 'items': {'type': 'integer'}},
                     'j': {'type': 'object', 'additionalProperties':
                           {'type': 'array', 'items': {'type': 'integer'}}},
                     'k': {}}"""));
        }

        private ToolSpec spec(String name) {
            return desk.tools().stream()
                    .filter(tool -> tool.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class Calls {

        @Test
        void bindArgumentsFillInDefaultsAndSeeTheClock() throws Exception {
            assertThat(callAt(2500, desk, "book", "{'legs': [{'from': 'A'}, {'from': 'B', 'to': 'C', 'seats': 2}]}"))
                    .isEqualTo("{\"at\":\"2500 [Leg[from=A, to=RMS, seats=Optional.empty],"
                            + " Leg[from=B, to=C, seats=Optional[2]]]FIRSTOptional.empty\"}");
        }

        @Test
        void bindEverySupportedType() throws Exception {
            assertThat(call(desk, "all", """
                            {'a': 5.0, 'b': 9007199254740993, 'c': 123456789012345678901234567890, 'd': 1, 'e': 1.5,
                             'f': 0.1, 'g': true, 'h': ['first', 'ECONOMY'], 'i': [1, 2], 'j': {'z': [1], 'a': []},
                             'k': null}"""))
                    .isEqualTo("\"5 9007199254740993 123456789012345678901234567890 1.0 1.5 0.1 true"
                            + " [FIRST, ECONOMY] 2 {z=[1], a=[]} null\"");
        }

        @Test
        void giveNullForVoidAndMadeResultsAsTheyAre() throws Exception {
            assertThat(call(desk, "fail", "{'how': 'not'}")).isEqualTo("null");
            assertThat(call(desk, "answer", "{'what': 'leg'}"))
                    .isEqualTo("{\"from\":\"A\",\"to\":\"B\",\"seats\":null}");
            ToolCall call = new ToolCall("c1", "answer", (ObjectNode) json("{'what': 'result'}"));
            assertThat(desk.call(call, () -> 0)).isEqualTo(ToolResult.error("as made"));
        }

        @Test
        void doNotShareTheWorldsOwnJson() throws Exception {
            ToolResult before = desk.call(new ToolCall("c1", "read_log", (ObjectNode) json("{}")), () -> 0);
            JsonNode stateBefore = desk.snapshot();
            call(desk, "fail", "{'how': 'not'}");
            assertThat(before.asJson()).isEqualTo("[]");
            assertThat(stateBefore).isEqualTo(json("{'log': []}"));
            assertThat(desk.snapshot()).isEqualTo(json("{'log': ['not']}"));
        }
    }

    @Nested
    class Failures {

        @Test
        void byToolExceptionComeOutAsTheyAre() {
            assertThatExceptionOfType(ToolException.class)
                    .isThrownBy(() -> call(desk, "fail", "{'how': 'tool'}"))
                    .withMessage("no such flight");
        }

        @Test
        void byAnythingElseMeanABrokenWorld() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> call(desk, "fail", "{'how': 'argument'}"))
                    .withMessage("a bug")
                    .withNoCause();
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> call(desk, "fail", "{'how': 'error'}"))
                    .withMessage("worse");
            assertThatIllegalStateException()
                    .isThrownBy(() -> call(desk, "fail", "{'how': 'checked'}"))
                    .withMessage(Desk.class.getName() + ".fail threw java.io.IOException: disk")
                    .withCauseInstanceOf(IOException.class);
        }

        @Test
        void ofTheJavaTypeAreTheAgentsMistake() {
            assertThatExceptionOfType(ToolException.class)
                    .isThrownBy(() -> call(desk, "book", "{'legs': [{'from': 'A', 'seats': 3000000000}]}"))
                    .withMessageStartingWith("argument 'legs': /0/seats: ")
                    .withMessageContaining("3000000000")
                    .withMessageContaining("out of range");
            assertThatExceptionOfType(ToolException.class)
                    .isThrownBy(() -> call(desk, "book", "{'legs': [{'from': ''}]}"))
                    .withMessage("argument 'legs': /0: from must not be empty");
        }

        @Test
        void ofResultsNameTheMethod() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> call(desk, "answer", "{'what': 'nan'}"))
                    .withMessage(Desk.class.getName() + ".answer returned a value without a JSON form: number at '' is"
                            + " out of bounds, expected a finite number of at most 10100 digits");
            assertThatIllegalStateException()
                    .isThrownBy(() -> call(desk, "answer", "{'what': 'loop'}"))
                    .withMessageStartingWith(Desk.class.getName() + ".answer returned a " + Desk.class.getName()
                            + " without a JSON form: ");
        }

        @Test
        void ofTheCallerNameTheToolsThereAre() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> call(desk, "cancel", "{}"))
                    .withMessage("class " + Desk.class.getName()
                            + " has no tool 'cancel', only all, answer, book, fail, read_log");
        }
    }
}
