package org.asynctool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asynctool.agent.Flaw;
import org.asynctool.agent.FlawedAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.task.Tasks;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String SUM =
            "{\"version\":1,\"id\":\"sum\",\"subTasks\":[{\"id\":\"A\",\"requests\":[\"Add 1 and 2.\"],"
                    + "\"worlds\":{\"numbers\":{}},\"reference\":[{\"id\":\"a1\",\"tool\":\"add\",\"arguments\":"
                    + "{\"arg_0\":1,\"arg_1\":%d}}]}]}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path tasks;

    @BeforeEach
    void writeTasks() throws IOException {
        tasks = Files.writeString(folder.resolve("sum.jsonl"), SUM.formatted(2) + "\n");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Path trace(Flaw flaw) throws IOException {
        Episode episode = EnvironmentFactory.of(Tasks.parse(SUM.formatted(2)))
                .environment(1)
                .run(flaw == null ? new GreedyAgent() : new FlawedAgent(flaw));
        return Files.writeString(folder.resolve("sum-1.jsonl"), TraceWriter.text(episode.trace()));
    }

    @Test
    void withoutACommandThereIsHelpAndAnError() {
        assertThat(run()).isEqualTo(Main.ERROR);
        assertThat(err.toString())
                .startsWith("Usage: asynctool [-hV] [COMMAND]")
                .contains("audit", "score", "timeline");
    }

    @Test
    void anUnknownCommandIsAnErrorThatSuggestsTheNearest() {
        assertThat(run("audti")).isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("Did you mean: asynctool audit");
    }

    @Test
    void goodTasksPassTheirAudit() {
        assertThat(run("audit", tasks.toString())).isEqualTo(Main.PASSED);
        assertThat(out.toString()).isEqualTo("1 task audited, 0 with problems" + System.lineSeparator());
    }

    @Test
    void problemsAreNamedWithFileAndLine() throws IOException {
        Files.writeString(tasks, SUM.formatted(2) + "\n{\n" + SUM.formatted(7).replace("\"sum\"", "\"other\"") + "\n");

        assertThat(run("audit", tasks.toString())).isEqualTo(Main.FAILED);
        assertThat(out.toString())
                .contains("sum.jsonl:2", "sum.jsonl:3: task 'other': /subTasks/0/reference/0/arguments/arg_1")
                .endsWith("3 tasks audited, 2 with problems" + System.lineSeparator());
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThat(run("audit", folder.resolve("none.jsonl").toString())).isEqualTo(Main.ERROR);
        assertThat(err.toString())
                .startsWith("asynctool: ")
                .contains("none.jsonl")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileWithoutTasksIsAnErrorAndNotAPass() throws IOException {
        Files.writeString(tasks, "");

        assertThat(run("audit", tasks.toString())).isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("there is no task in");
    }

    @Test
    void aStoredTraceIsScoredAgain() throws IOException {
        assertThat(run("score", tasks.toString(), trace(null).toString())).isEqualTo(Main.PASSED);
        assertThat(out.toString()).contains("task.success                     1.00");
    }

    @Test
    void whatWasWrongIsSaid() throws IOException {
        assertThat(run("score", tasks.toString(), trace(Flaw.PREMATURE_FINISH).toString()))
                .isEqualTo(Main.FAILED);
        assertThat(out.toString())
                .contains("sub-task A failed: premature-finish at t=1.000s")
                .contains("  expected  step a1: add({\"arg_0\":1,\"arg_1\":2})")
                .contains("  but       the request was answered while it was ready");
    }

    @Test
    void aTraceOfAnotherTaskIsAnError() throws IOException {
        Path trace = trace(null);
        Files.writeString(tasks, SUM.formatted(2).replace("\"sum\"", "\"other\""));

        assertThat(run("score", tasks.toString(), trace.toString())).isEqualTo(Main.ERROR);
        assertThat(err.toString()).contains("there is no task 'sum' in");
    }

    @Test
    void timelinesAreDrawn() throws IOException {
        assertThat(run("timeline", trace(null).toString())).isEqualTo(Main.PASSED);
        assertThat(out.toString()).contains("add").contains("c1");
    }
}
