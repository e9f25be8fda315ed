package org.asynctool.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.json.Json;
import org.asynctool.testing.SampleTraces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceFormatTest {

    @Test
    void theWorkedExampleReadsLikeThis() {
        assertThat(TraceWriter.text(SampleTraces.worked()).lines())
                .startsWith("""
                        {"version":1,"task":"worked-example",\
                        "digest":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
                        "trial":1,"seed":7,"agent":{"name":"greedy","version":"1.0","labels":["width=2"]},\
                        "mode":"asynchronous","thinkTime":{"fixed":"1s"},\
                        "reference":[{"subTask":"A","steps":[{"id":"a1","tool":"find_flight","world":"travel",\
                        "readOnly":true,"arguments":{"to":"RMS"},"result":{"cost":90},"latency":2000,"choices":["economy"]}],\
                        "states":{"travel":{"booked":["F1"]}}}]}""", """
                        {"at":0,"event":"turn","turn":1,"effect":1000}""", """
                        {"at":1000,"event":"call","call":"c1","turn":1,"subTask":"A","tool":"find_flight",\
                        "world":"travel","arguments":{"to":"RMS"}}""")
                .contains("""
                        {"at":3000,"event":"result","call":"c1","result":{"cost":90}}""", """
                        {"at":3000,"event":"wait","from":1000,"for":"any","woke":"condition"}""", """
                        {"at":3000,"event":"turn","turn":2,"effect":4000,"seen":["c1"],"woke":"condition"}""", """
                        {"at":10000,"event":"answer","subTask":"A","request":0,"value":"booked F1"}""")
                .endsWith("""
                        {"at":10000,"event":"end","reason":"answered","states":{"A":{"travel":{"booked":["F1"]}}}}""");
    }

    @Test
    void whatIsReadEqualsWhatWasWritten() {
        for (long seed = 0; seed < 500; seed++) {
            Trace trace = SampleTraces.random(seed);
            String text = TraceWriter.text(trace);

            Trace read = TraceReader.parse("random", text);

            assertThat(read).as("seed %d", seed).isEqualTo(trace);
            assertThat(TraceWriter.text(read)).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void aFileHoldsTheSameBytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("trace.jsonl");
        for (long seed = 0; seed < 20; seed++) {
            Trace trace = SampleTraces.random(seed);

            TraceWriter.write(trace, file);

            assertThat(Files.readAllBytes(file))
                    .isEqualTo(TraceWriter.text(trace).getBytes(StandardCharsets.UTF_8));
            assertThat(TraceReader.read(file)).isEqualTo(trace);
        }
    }

    @Test
    void everyPlaceWhereATraceCanTearIsNoticed() {
        String text = TraceWriter.text(SampleTraces.worked());
        List<String> lines = text.lines().toList();

        for (int length = 0; length < text.length(); length++) {
            String torn = text.substring(0, length);
            InvalidTraceException error = failure(torn);
            boolean whole = torn.isEmpty() || torn.endsWith("\n");
            int line = torn.lines().toList().size() + (whole ? 1 : 0);
            assertThat(error.line()).isEqualTo(line).isLessThanOrEqualTo(lines.size());
            assertThat(error)
                    .hasMessage(
                            "t.jsonl:" + line + ": "
                                    + (whole
                                            ? "the trace stops before its end; expected "
                                                    + (length == 0 ? "the header" : "an event or the end")
                                            : "the last line is torn: it lacks its line feed, so whoever wrote it was stopped"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | \"version\":1 | \"version\":2 | trace format version 2 is unknown; this asynctool reads version 1",
                "1 | \"version\":1, | | member 'version' is missing",
                "1 | \"seed\":7 | \"seed\":7.5 | member 'seed' must be a whole number, but was 7.5",
                "1 | \"seed\":7 | \"seed\":7,\"extra\":1 | member 'extra' is unknown",
                "1 | asynchronous | parallel | mode must be \"asynchronous\" or \"synchronous\", but was \"parallel\"",
                "1 | {\"fixed\":\"1s\"} | {\"fixed\":1} | /thinkTime/fixed: expected a duration with a unit, such as \"2s\", but was number 1",
                "1 | \"latency\":2000 | \"latency\":-1 | member 'reference/0/steps/0/latency' must be a whole number, 0 or more, but was -1",
                "2 | \"event\":\"turn\" | \"event\":\"trun\" | event 'trun' is unknown; the events are [call, refused, executed, result, turn, wait, request, answer, answer-refused]",
                "2 | \"at\":0 | \"at\":\"0\" | member 'at' must be a whole number, but was \"0\"",
                "3 | \"call\":\"c1\", | \"call\":\"c1\",\"call\":\"c2\", | this line is not JSON: Duplicate Object property \"call\"",
                "6 | \"for\":\"any\" | \"for\":\"some\" | member 'for' must be one of [any, all, calls, first], but was \"some\"",
                "17 | answered | bored | member 'reason' must be one of [answered, finished, stalled, limit, could-not-run], but was \"bored\"",
            })
    void whatIsWrongIsNamedWithItsLine(int line, String good, String bad, String message) {
        String[] lines = TraceWriter.text(SampleTraces.worked()).split("\n");
        assertThat(lines[line - 1]).contains(good);
        lines[line - 1] = lines[line - 1].replace(good, bad == null ? "" : bad);

        assertThat(failure(String.join("\n", lines) + "\n")).hasMessage("t.jsonl:" + line + ": " + message);
    }

    @Test
    void aLineThatIsNoObjectIsNamed() {
        assertThat(failure("[1]\n")).hasMessage("t.jsonl:1: the value must be an object, but was [1]");
        assertThat(failure("{\u202e}\n")).hasMessageStartingWith("t.jsonl:1: this line is not JSON: ");
    }

    @Test
    void nothingMayFollowTheEnd() {
        assertThat(failure(TraceWriter.text(SampleTraces.worked()) + "{}\n"))
                .hasMessage("t.jsonl:18: there is more behind the end of the trace");
    }

    @Test
    void argumentsWithDefaultsFilledInAreWrittenBesideThoseSent() {
        TraceEvent event = new TraceEvent.CallAccepted(
                0,
                "c1",
                1,
                "A",
                "t",
                "w",
                true,
                SampleTraces.object("{\"a\":1}"),
                SampleTraces.object("{\"a\":1,\"b\":2}"));

        assertThat(Json.write(EventForm.toJson(event)))
                .endsWith("\"readOnly\":true,\"arguments\":{\"a\":1},\"canonical\":{\"a\":1,\"b\":2}}");
    }

    private static InvalidTraceException failure(String text) {
        return catchThrowableOfType(InvalidTraceException.class, () -> TraceReader.parse("t.jsonl", text));
    }
}
