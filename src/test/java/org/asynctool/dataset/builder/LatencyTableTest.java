package org.asynctool.dataset.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.dataset.DatasetException;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.time.Latency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyTableTest {

    private static final String SPAN =
            "{'resourceSpans':[{'scopeSpans':[{'spans':[{'name':'execute_tool','startTimeUnixNano':"
                    + "'1700000000000000000','endTimeUnixNano':'%s','attributes':[{'key':'gen_ai.tool.name','value':"
                    + "{'stringValue':'%s'}}]},{'name':'chat','startTimeUnixNano':'1','endTimeUnixNano':'2'}]}]}]}";

    @TempDir
    Path folder;

    @Test
    void measuredValuesBecomeEmpiricalLatencies() throws IOException {
        LatencyTable table =
                LatencyTable.ofCsv(write("l.csv", "tool,millis\nadd,30\nadd,10\n\nsubtract,2000\nadd,20\n"));

        assertThat(table.size()).isEqualTo(4);
        assertThat(table.plan(100).of("A", "add")).isEqualTo(new Latency.Empirical(List.of(10L, 20L, 30L)));
        assertThat(table.plan(100).of("A", "divide")).isEqualTo(new Latency.Empirical(List.of(10L, 20L, 30L, 2000L)));
        assertThat(Json.write(table.json(100)))
                .isEqualTo("{\"default\":{\"empirical\":[\"10ms\",\"20ms\",\"30ms\",\"2000ms\"]},\"tools\":{\"add\":"
                        + "{\"empirical\":[\"10ms\",\"20ms\",\"30ms\"]},\"subtract\":{\"empirical\":[\"2000ms\"]}}}");
    }

    @Test
    void ofManyValuesQuantilesAreTaken() throws IOException {
        StringBuilder lines = new StringBuilder("tool,millis\n");
        for (int i = 0; i < 1000; i++) {
            lines.append("add,").append(i).append('\n');
        }

        assertThat(LatencyTable.ofCsv(write("l.csv", lines.toString())).plan(4).of("A", "add"))
                .isEqualTo(new Latency.Empirical(List.of(125L, 375L, 625L, 875L)));
    }

    @Test
    void theFieldIsReadByTaskFiles() throws IOException {
        LatencyTable table = LatencyTable.ofCsv(write("l.csv", "tool,millis\nadd,30\n"));
        Task task = table.applyTo(FixtureBenchmark.singles().get(0), 10);

        assertThat(Tasks.write(task).path("latency")).isEqualTo(table.json(10));
        assertThat(Tasks.read(Tasks.write(task))).isEqualTo(task);
    }

    @Test
    void spansOfToolsAreRead() throws IOException {
        String lines =
                SPAN.formatted("1700000001250000000", "add") + "\n" + SPAN.formatted("1700000000500999999", "add");

        assertThat(LatencyTable.ofSpans(write("spans.jsonl", lines)).plan(10).of("A", "add"))
                .isEqualTo(new Latency.Empirical(List.of(500L, 1250L)));
    }

    @Test
    void spansMayBeOneObjectOverManyLines() throws IOException {
        String pretty =
                SPAN.formatted("1700000001000000000", "add").replace("[", "[\n").replace("{", "{\n");

        assertThat(LatencyTable.ofSpans(write("spans.json", pretty)).size()).isEqualTo(1);
    }

    @Test
    void mistakesAreNamedWithFileAndLine() throws IOException {
        assertCsv("add,30\n", "l.csv:1: expected the line 'tool,millis' first");
        assertCsv("", "l.csv:1: expected the line 'tool,millis' first");
        assertCsv("tool,millis\nadd,30\nadd,1.5s\n", "l.csv:3: expected a tool and its latency in whole milliseconds");
        assertCsv("tool,millis\nadd,-1\n", "l.csv:2: ");
        assertCsv("tool,millis\n\"a,b\",1\n", "l.csv:2: ");
        assertCsv("tool,millis\n", "there is no latency of any tool");
        assertSpans("{}", "no span has the attribute 'gen_ai.tool.name'");
        assertSpans("{}\n{", "spans.jsonl:2: ");
        assertSpans(SPAN.formatted("12", "add"), "spans.jsonl:1: a span of tool 'add' ends before it starts");
        assertSpans(
                SPAN.formatted("now", "add"),
                "spans.jsonl:1: a span has no 'endTimeUnixNano' in nanoseconds, but 'now'");
        assertThatThrownBy(() -> LatencyTable.ofCsv(folder.resolve("none.csv")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("none.csv");
        LatencyTable table = LatencyTable.ofCsv(write("l.csv", "tool,millis\nadd,30\n"));
        assertThatThrownBy(() -> table.plan(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertCsv(String text, String message) throws IOException {
        Path file = write("l.csv", text);
        assertThatThrownBy(() -> LatencyTable.ofCsv(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(message);
    }

    private void assertSpans(String text, String message) throws IOException {
        Path file = write("spans.jsonl", text);
        assertThatThrownBy(() -> LatencyTable.ofSpans(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(message);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }
}
