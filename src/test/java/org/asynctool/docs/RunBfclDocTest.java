package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.bfcl.BfclCallVerdict;
import org.asynctool.dataset.bfcl.BfclImporter;
import org.asynctool.dataset.bfcl.BfclVerdict;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.task.Task;
import org.asynctool.testing.DocSnippets;
import org.asynctool.testing.JsonFixtures;
import org.asynctool.testing.ScriptedAgent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import tools.jackson.databind.JsonNode;

/** What the how-to page on BFCL shows, on a data directory of our own. */
class RunBfclDocTest {

    private static final Path FIXTURE = Path.of("src/test/resources/bfcl");
    private static final Path DATA = Path.of("target/bfcl/data");

    @BeforeAll
    static void data() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = DATA.resolve(FIXTURE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    @Test
    void showsCodeThatIsCompiledAndRun() throws IOException {
        DocSnippets.assertUpToDate("docs/how-to/run-bfcl.md");
    }

    @Test
    void oneAnnotationRunsACategory() {
        EngineExecutionResults results = EngineTestKit.engine("asynctool")
                .selectors(selectClass(BfclTestCase.class))
                .configurationParameter("asynctool.output", "target/engine-tests")
                .configurationParameter(
                        "asynctool.run", "bfcl-" + ProcessHandle.current().pid())
                .execute();

        assertThat(results.allEvents().failed().stream()).isEmpty();
        assertThat(results.testEvents().succeeded().map(Event::getTestDescriptor))
                .extracting(descriptor -> descriptor.getDisplayName())
                .contains("multi_turn_base_900", "multi_turn_base_901", "gate: task.success >= 0.50");
    }

    @Test
    void anEpisodeHasAVerdict() {
        Task task = first("multi_turn_base");
        // snippet: episode
        Episode episode = ToolEnvironment.of(task)
                .run(ScriptedAgent.script()
                        .then(Turn.builder()
                                .call("A", "mkdir", Map.of("dir_name", "notes"))
                                .waitForAny()));
        BfclVerdict verdict = BfclVerdict.of(episode);
        // end of snippet

        assertThat(verdict.errorType()).contains("multi_turn:force_terminated");
        assertThat(episode.scorecard().subTasks().get(0).reasons())
                .extracting(Reason::actual)
                .contains("multi_turn:force_terminated");
    }

    @Test
    void recordedCallsHaveAVerdict() {
        Task task = first("multi_turn_base");
        // snippet: texts
        BfclVerdict verdict = BfclVerdict.of(
                task.subTasks().get(0),
                List.of(
                        List.of(List.of("mkdir('notes')", "cd('notes')")),
                        List.of(List.of("cd('..')"), List.of("cat(file_name='plan.txt')"))));
        // end of snippet

        assertThat(verdict.valid()).isTrue();
    }

    @Test
    void recordedSingleTurnCallsHaveAVerdict() {
        JsonNode calls = JsonFixtures.json("[{'box.label': {'box': 3, 'labels': ['fragile']}},"
                + " {'box.label': {'box': 4, 'labels': ['glass', 'heavy']}}]");
        // snippet: calls
        BfclImporter importer = BfclImporter.of(Path.of("target/bfcl/data"));
        try (Stream<ImportedTask> rows = importer.read("parallel").map(ImportedTask.class::cast)) {
            rows.forEach(row ->
                    assertThat(BfclCallVerdict.of(row.source(), calls).valid()).isTrue());
        }
        // end of snippet
    }

    private static Task first(String category) {
        try (Stream<ImportedTask> rows = BfclImporter.of(DATA).read(category).map(ImportedTask.class::cast)) {
            return rows.findFirst().orElseThrow().task();
        }
    }
}
