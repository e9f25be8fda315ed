package org.asynctool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.Flaw;
import org.asynctool.agent.FlawedAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Shard;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Scorecard;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.JvmName;
import org.asynctool.report.Plan;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.report.RunFiles;
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

    private Path results(String run, String shard, boolean success) {
        Plan plan = new Plan(
                run,
                "com.example.SumTest",
                Optional.of(Shard.read(shard, Map.of())),
                OptionalInt.empty(),
                List.of(new PlannedTask("sum-" + shard.charAt(0), "digest", 1)));
        try (RunFiles files = RunFiles.create(folder.resolve("results"), plan, new JvmName("1", shard.charAt(0), 1))) {
            Scorecard card = new Scorecard(
                    "sum-" + shard.charAt(0), 1, success, Map.of("task.success", success ? 1d : 0d), List.of());
            files.writeEpisode(EpisodeResult.of(card, "digest", 7, new AgentInfo("greedy", "1", List.of())));
        }
        return folder.resolve("results");
    }

    private String gates(double bound) throws IOException {
        return Files.writeString(
                        folder.resolve("gates.json"),
                        "{\"version\":1,\"gates\":[{\"metric\":\"task.success\",\"atLeast\":" + bound + "}]}")
                .toString();
    }

    @Test
    void gatesOverResultsPassOrFail() throws IOException {
        results("r1", "1/2", true);
        String results = results("r1", "2/2", false).toString();

        assertThat(run("gate", "--gates", gates(0.5), results)).isEqualTo(Main.PASSED);
        assertThat(out.toString()).isEqualTo("gate task.success >= 0.50 passed: 0.50 over 2 tasks\n");
        assertThat(run("gate", "--gates", gates(0.9), "--run", "r1", "--benchmark", "com.example.SumTest", results))
                .isEqualTo(Main.FAILED);
        assertThat(out.toString()).contains("gate task.success >= 0.90 failed: 0.50", "missed: 1 task\n  sum-2");
    }

    @Test
    void gatesOverAPartOfTheResultsAreErrors() throws IOException {
        String results = results("r1", "1/2", true).toString();

        assertThat(run("gate", "--gates", gates(0.5), results)).isEqualTo(Main.ERROR);
        assertThat(out.toString()).contains("cannot be judged: shard 2/2 is missing");
    }

    @Test
    void oneOfSeveralRunsHasToBeNamed() throws IOException {
        results("r1", "1/1", true);
        String results = results("r2", "1/1", false).toString();

        assertThat(run("gate", "--gates", gates(0.5), results)).isEqualTo(Main.ERROR);
        assertThat(out.toString()).contains("there are several runs", "r1, r2; say which one is judged");
        assertThat(run("gate", "--gates", gates(0.5), "--run", "r1", results)).isEqualTo(Main.PASSED);
    }

    @Test
    void aGateFileThatIsWrongIsALine() {
        assertThat(run("gate", "--gates", folder.resolve("gone.json").toString(), folder.toString()))
                .isEqualTo(Main.ERROR);
        assertThat(err.toString()).startsWith("asynctool: ").contains("gone.json cannot be read");
    }
}
