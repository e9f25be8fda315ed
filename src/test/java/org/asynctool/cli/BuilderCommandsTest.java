package org.asynctool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.ValidRow;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.task.Task;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderCommandsTest {

    private static final Path FIXTURE = Path.of("src/test/resources/org/asynctool/builtin/fixture-v1");
    private static final String SINGLES = FIXTURE.resolve("single").toString();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void tasksAreComposed() {
        assertThat(run("compose", SINGLES, "--count", "4", "--seed", "3", "--out", file("a.jsonl")))
                .isEqualTo(Main.PASSED);
        assertThat(out.toString()).startsWith("4 tasks composed of 6 single tasks: ");
        assertThat(folder.resolve("a.jsonl")).content().hasLineCount(4);

        run("compose", SINGLES, "--count", "4", "--seed", "3", "--out", file("b.jsonl"));
        assertThat(folder.resolve("a.jsonl")).hasSameBinaryContentAs(folder.resolve("b.jsonl"));
    }

    @Test
    void composingHasOptions() throws IOException {
        assertThat(run(
                        "compose",
                        SINGLES,
                        "--size",
                        "3",
                        "--spread",
                        "same-category",
                        "--latency",
                        "rounds",
                        "--count",
                        "2",
                        "--out",
                        file("a.jsonl")))
                .isEqualTo(Main.PASSED);
        assertThat(Files.readString(folder.resolve("a.jsonl"))).contains("\"tri\",\"same-category\"", "{\"rounds\":");
    }

    @Test
    void mistakesInOptionsAreNamed() {
        assertThat(run("compose", SINGLES, "--count", "2", "--spread", "same", "--out", file("a.jsonl")))
                .isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("--spread cannot be 'same'; did you mean 'same-category'?");
        assertThat(run("compose", SINGLES, "--count", "0", "--out", file("a.jsonl")))
                .isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("count must be 1 or more, but was 0");
    }

    @Test
    void nothingIsWrittenWhereNothingCanBeComposed() throws IOException {
        assertThat(run("compose", SINGLES, "--count", "2", "--least-ratio", "50", "--out", file("a.jsonl")))
                .isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("has 0 of 2 tasks: the filter refused 9 by 'ratio'");
        assertEmptyFolder();
    }

    @Test
    void goodTasksPassTheFilter() throws IOException {
        Path mixed = Files.writeString(
                folder.resolve("mixed.jsonl"),
                Files.readString(FIXTURE.resolve("single/numbers.jsonl")).replace("\"arg_1\":41", "\"arg_1\":42"));

        assertThat(run("filter", mixed.toString(), "--out", file("kept.jsonl"))).isEqualTo(Main.PASSED);
        assertThat(out.toString())
                .startsWith("mixed.jsonl:1: task 'numbers-01-garden': audit: /subTasks/0/reference/0/arguments/arg_1")
                .contains("2 tasks kept, 1 refused: ");
        assertThat(folder.resolve("kept.jsonl")).content().hasLineCount(2);
    }

    @Test
    void aFilterThatLeavesNothingWritesNothing() throws IOException {
        assertThat(run("filter", SINGLES, "--least-ratio", "50", "--out", file("kept.jsonl")))
                .isEqualTo(Main.ERROR);
        assertThat(err.toString())
                .startsWith("asynctool: the filter leaves none of 6 tasks, so nothing is written; the first one:"
                        + " numbers.jsonl:1: task 'numbers-01-garden': ratio: ");
        assertEmptyFolder();
    }

    @Test
    void tasksAreEvolved() {
        assertThat(run("evolve", SINGLES, "--how", "vary", "--out", file("varied.jsonl")))
                .isEqualTo(Main.PASSED);
        assertThat(out.toString())
                .contains(
                        "strings.jsonl:1: task 'strings-01-invitation' has no sound change of this kind",
                        "4 tasks made: ");
        assertThat(folder.resolve("varied.jsonl")).content().hasLineCount(4);
    }

    @Test
    void evolvingThatChangesNothingWritesNothing() throws IOException {
        String one = FIXTURE.resolve("single/numbers.jsonl").toString();

        assertThat(run("evolve", one, "--how", "deepen", "--out", file("deeper.jsonl")))
                .isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("none of 3 tasks has a sound change of the kind deepen", "numbers.jsonl:1");
        assertEmptyFolder();
    }

    @Test
    void aTraceBecomesADraft() throws IOException {
        String tasks = FIXTURE.resolve("single/strings.jsonl").toString();
        Path trace = trace(tasks);

        assertThat(run("draft", trace.toString(), "--tasks", tasks, "--out", file("draft.json")))
                .isEqualTo(Main.PASSED);
        assertThat(out.toString()).isEqualTo("draft written: " + file("draft.json") + System.lineSeparator());
        assertThat(run("audit", file("draft.json"))).isEqualTo(Main.PASSED);
    }

    @Test
    void aTraceAloneBecomesADraftWithThingsToDo() throws IOException {
        Path trace = trace(FIXTURE.resolve("single/strings.jsonl").toString());

        assertThat(run("draft", trace.toString(), "--out", file("draft.json"))).isEqualTo(Main.PASSED);
        assertThat(out.toString()).contains("to do: /subTasks/0/reference/");
        assertThat(run("draft", trace.toString(), "--out", file("draft.txt"))).isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("expected a name that ends in .json");
    }

    @Test
    void measurementsBecomeLatencies() throws IOException {
        Path table = Files.writeString(folder.resolve("l.csv"), "tool,millis\nadd,40\nadd,60\n");

        assertThat(run("latency", table.toString())).isEqualTo(Main.PASSED);
        assertThat(out.toString()).contains("\"add\"", "\"40ms\", \"60ms\"");
        assertThat(run("latency", table.toString(), "--tasks", SINGLES, "--out", file("timed.jsonl")))
                .isEqualTo(Main.PASSED);
        assertThat(out.toString()).contains("6 tasks written with latencies of 2 calls: ");
        assertThat(run("latency", table.toString(), "--tasks", SINGLES)).isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("--tasks and --out go together");
    }

    private Path trace(String tasks) throws IOException {
        try (Stream<TaskRow> rows = TaskFile.read(Path.of(tasks))) {
            Task task = ((ValidRow) rows.findFirst().orElseThrow()).task();
            Episode episode = ToolEnvironment.of(task).run(new GreedyAgent());
            return Files.writeString(folder.resolve("trace.jsonl"), TraceWriter.text(episode.trace()));
        }
    }

    @Test
    void tasksAreReportedOn() {
        assertThat(run("report", SINGLES)).isEqualTo(Main.PASSED);
        assertThat(out.toString()).contains("| tasks | 6 |", "| numbers | 4 of ");
    }

    @Test
    void theLadderHasAllTimesAndAgents() {
        assertThat(run("ladder", "builtin:fixture-v1/smoke")).isEqualTo(Main.PASSED);
        assertThat(out.toString().lines())
                .hasSize(2 + 4 * 4 + 13)
                .anyMatch(line -> line.startsWith("| GreedyAgent | heavy-tailed | 2 of 2 | 1.00 |"))
                .anyMatch(line -> line.startsWith("| SequentialAgent | mixed, synchronous | 2 of 2 |"));
    }

    @Test
    void aBenchmarkIsBuiltWithItsPage() throws IOException {
        copyFixture();
        Path page = Files.writeString(
                folder.resolve("page.md"), page("composition", "single", "concurrent", "smoke", "ladder"));

        assertThat(run("build", file("recipe.json"), "--page", page.toString())).isEqualTo(Main.PASSED);

        assertThat(folder.resolve("concurrent/tri-same.jsonl"))
                .hasSameBinaryContentAs(FIXTURE.resolve("concurrent/tri-same.jsonl"));
        assertThat(page)
                .content()
                .contains(
                        "# Page\n\n<!-- generated: composition -->\n| file | kind | tasks |",
                        "| dual-cross | dual, cross-category | 3 | 6 | 6 |",
                        "| all | | 7 | 16 | 6 of 6 |",
                        "| NumberOperations | 3 | 2 | 3 | 3 |",
                        "| GreedyAgent | mixed | 7 of 7 |");
    }

    @Test
    void aPageWithoutASectionStaysAsItIs() throws IOException {
        copyFixture();
        Path page = Files.writeString(folder.resolve("page.md"), page("composition"));

        assertThat(run("build", file("recipe.json"), "--page", page.toString())).isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("has no line '<!-- generated: single -->' with a line");
        assertThat(page).hasContent(page("composition"));
        assertThat(folder.resolve("concurrent")).doesNotExist();
    }

    private void copyFixture() throws IOException {
        Files.createDirectories(folder.resolve("single"));
        for (String name : new String[] {"recipe.json", "single/numbers.jsonl", "single/strings.jsonl"}) {
            Files.copy(FIXTURE.resolve(name), folder.resolve(name));
        }
    }

    private static String page(String... sections) {
        StringBuilder text = new StringBuilder("# Page\n\n");
        for (String section : sections) {
            text.append("<!-- generated: ").append(section).append(" -->\nold\n<!-- end of generated -->\n");
        }
        return text.toString();
    }

    private void assertEmptyFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
