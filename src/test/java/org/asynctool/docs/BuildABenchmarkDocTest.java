package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.TaskFileWriter;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.ValidRow;
import org.asynctool.dataset.builder.Benchmark;
import org.asynctool.dataset.builder.BenchmarkFiles;
import org.asynctool.dataset.builder.CompositionTable;
import org.asynctool.dataset.builder.Evolution;
import org.asynctool.dataset.builder.Evolver;
import org.asynctool.dataset.builder.Rewriter;
import org.asynctool.dataset.builder.TaskCollection;
import org.asynctool.dataset.builder.TaskDraft;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.report.Ladder;
import org.asynctool.report.Rung;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.testing.DocSnippets;
import org.asynctool.testing.ScriptedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildABenchmarkDocTest {

    private static final Path FIXTURE = Path.of("src/test/resources/org/asynctool/builtin/fixture-v1");

    @TempDir
    private Path folder;

    @Test
    void showsCodeThatIsCompiledAndRun() throws IOException {
        DocSnippets.assertUpToDate("docs/how-to/build-a-benchmark.md");
        DocSnippets.assertUpToDate("docs/reference/builtin-benchmark.md");
    }

    @Test
    void aTestBecomesADraft() {
        String wrapped = "Mia opens on\nMonday, Jon on\nTuesday";
        Agent agent = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "save_snippet", Map.of("name", "card", "text", wrapped))
                        .waitForAll())
                .then(Turn.builder().answer("A", "done"));

        // snippet: draft
        Task bare = Task.builder()
                .id("card")
                .subTask(SubTask.builder("A")
                        .request("Keep the note 'rota' as 'card', in lines of at most 14 characters.")
                        .world("strings", Map.of("snippets", Map.of("rota", "Mia opens on Monday, Jon on Tuesday"))))
                .build();
        Episode episode = ToolEnvironment.of(bare).run(agent);
        TaskFileWriter.write(folder.resolve("card.jsonl"), List.of(TaskDraft.of(bare, episode.trace())));
        // end of snippet

        try (Stream<TaskRow> rows = TaskFile.read(folder.resolve("card.jsonl"))) {
            assertThat(rows)
                    .singleElement()
                    .satisfies(row ->
                            assertThat(Audit.audit(((ValidRow) row).task())).isEmpty());
        }
    }

    @Test
    void aTaskIsEvolved() {
        Task task = tasks("single/numbers.jsonl").get(0);
        Rewriter model = request -> request.replace("My garden", "The lawn");

        // snippet: evolve
        Evolver evolver = Evolver.seeded(7).withRewriter(model::reword);
        Optional<Task> reworded = evolver.evolve(task, Evolution.REWORD);
        // end of snippet

        assertThat(reworded.orElseThrow().subTasks().get(0).requests().get(0)).startsWith("The lawn is 37 by 41");
    }

    @Test
    void aBenchmarkIsBuilt() throws IOException {
        Files.createDirectories(folder.resolve("single"));
        for (String file : List.of("recipe.json", "single/numbers.jsonl", "single/strings.jsonl")) {
            Files.copy(FIXTURE.resolve(file), folder.resolve(file));
        }

        // snippet: build
        BenchmarkFiles files = BenchmarkFiles.of(folder.resolve("recipe.json"));
        Benchmark benchmark = files.build();
        files.write(benchmark);
        System.out.print(CompositionTable.markdown(benchmark));
        // end of snippet

        assertThat(benchmark.all()).hasSize(7);
    }

    @Test
    void anAgentIsPutOnTheLadder() {
        List<Task> tasks = tasks("smoke.jsonl");
        Agent agent = new GreedyAgent();

        // snippet: ladder
        Rung mine = Ladder.of(tasks)
                .climb("mixed", Mode.CONCURRENT, Map.of("my agent", agent))
                .get(0);
        System.out.print(Ladder.HEAD + mine.markdown());
        // end of snippet

        assertThat(mine.successes()).isEqualTo(2);
    }

    private static List<Task> tasks(String file) {
        return TaskCollection.read(List.of(FIXTURE.resolve(file))).tasks();
    }
}
