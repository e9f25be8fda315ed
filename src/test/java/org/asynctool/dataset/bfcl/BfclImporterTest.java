package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.JsonFixtures.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.OfferedTool;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.ScriptedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BfclImporterTest {

    private static final Path DATA = Path.of("src/test/resources/bfcl");
    private static final BfclImporter IMPORTER = BfclImporter.of(DATA);

    @ParameterizedTest
    @ValueSource(
            strings = {"multi_turn_base", "multi_turn_miss_func", "multi_turn_long_context", "parallel", "irrelevance"})
    void everyTaskIsSoundAndDoneByItsReference(String category) {
        for (Task task : tasks(IMPORTER, category)) {
            assertThat(Audit.audit(task)).as(task.id()).isEmpty();
            assertThat(Tasks.read(Tasks.write(task))).isEqualTo(task);
            for (Agent agent : List.of(new GreedyAgent(), new SequentialAgent())) {
                assertThat(success(task, agent)).as(task.id()).isEqualTo(1);
            }
        }
    }

    @Test
    void aTurnIsARequestAndAClassAWorld() {
        Task task = tasks(IMPORTER, "multi_turn_base").get(0);
        SubTask subTask = task.subTasks().get(0);

        assertThat(task.id()).isEqualTo("multi_turn_base_900");
        assertThat(task.tags()).containsExactly("bfcl", "multi_turn_base");
        assertThat(subTask.requests())
                .containsExactly(
                        "Make the directory 'notes' and go there.", "What did plan.txt in the directory above say?");
        assertThat(subTask.worlds()).containsOnlyKeys("filesystem");
        assertThat(subTask.reference())
                .extracting(Step::tool, Step::request, step -> step.arguments().toJson())
                .containsExactly(
                        tuple("mkdir", 0, json("{'dir_name': 'notes'}")),
                        tuple("cd", 0, json("{'folder': 'notes'}")),
                        tuple("cd", 1, json("{'folder': '..'}")),
                        tuple("cat", 1, json("{'file_name': 'plan.txt'}")));
    }

    @Test
    void readsMayGoInAnyOrderAndWhatAResultShowsIsWaitedFor() {
        List<Step> steps =
                tasks(IMPORTER, "multi_turn_base").get(1).subTasks().get(0).reference();

        assertThat(steps)
                .extracting(Step::tool, Step::after)
                .containsExactly(
                        tuple("cat", List.of()),
                        tuple("ls", List.of()),
                        tuple("touch", List.of("a1", "a2")),
                        tuple("echo", List.of("a3")),
                        tuple("pwd", List.of()));
        assertThat(steps).extracting(Step::request).containsExactly(0, 0, 0, 0, 2);
    }

    @Test
    void whatNothingShowsIsDerived() {
        List<Step> steps =
                tasks(IMPORTER, "multi_turn_base").get(0).subTasks().get(0).reference();

        assertThat(steps)
                .extracting(Step::derived)
                .containsExactly(List.of(), List.of(), List.of("/folder"), List.of());
    }

    @Test
    void toolsAreThoseOfTheDocumentsInTheirWordsAndOrder() {
        SubTask subTask = tasks(IMPORTER, "multi_turn_base").get(0).subTasks().get(0);
        OfferedTool tail = subTask.tools().get("tail");

        assertThat(subTask.tools().keySet())
                .containsExactly("cd", "pwd", "mkdir", "touch", "cat", "ls", "echo", "tail");
        assertThat(tail.description()).contains("Tool of a small disk. Show the end of a file.");
        assertThat(tail.parameters())
                .contains(object("{'type': 'object', 'properties': {"
                        + "'file_name': {'type': 'string', 'description': 'Its name.'},"
                        + "'lines': {'type': 'integer', 'description': 'How many.', 'default': 10}},"
                        + "'required': ['file_name']}"));
    }

    @Test
    void excludedFunctionsAreOfferedUnlessToldOtherwise() {
        assertThat(tasks(IMPORTER.withoutExcludedFunctions(), "multi_turn_base"))
                .extracting(task -> task.subTasks().get(0).tools().containsKey("tail"))
                .containsExactly(false, true);
    }

    @Test
    void aMissedFunctionArrivesWithItsTurn() {
        SubTask subTask =
                tasks(IMPORTER, "multi_turn_miss_func").get(0).subTasks().get(0);

        assertThat(subTask.requests().get(2))
                .isEqualTo("I have updated some more functions you can choose from. What about now?");
        assertThat(subTask.tools().keySet()).last().isEqualTo("pwd");
        assertThat(subTask.tools())
                .allSatisfy((name, tool) -> assertThat(tool.request()).isEqualTo(name.equals("pwd") ? 2 : 0));
    }

    @Test
    void aMissedFunctionThatTheTruthCallsEarlierIsThereInTime() {
        SubTask subTask =
                tasks(IMPORTER, "multi_turn_miss_func").get(1).subTasks().get(0);

        assertThat(subTask.tools().get("pwd").request()).isZero();
        assertThat(subTask.tools().get("mkdir").request()).isEqualTo(2);
    }

    @Test
    void longContextPadsFileSystems() {
        Task own = tasks(IMPORTER, "multi_turn_long_context").get(0);
        Task given = tasks(
                        IMPORTER.withFilePadding(object("{'filler': 'x', 'files': ['a.jpg']}")),
                        "multi_turn_long_context")
                .get(0);

        assertThat(own.subTasks()
                        .get(0)
                        .worlds()
                        .get("filesystem")
                        .at("/long_context/files")
                        .size())
                .isEqualTo(30);
        assertThat(given.subTasks().get(0).worlds().get("filesystem").at("/long_context"))
                .isEqualTo(json("{'filler': 'x', 'files': ['a.jpg']}"));
    }

    @Test
    void successIsTheVerdictOfTheBenchmark() {
        Task task = tasks(IMPORTER, "multi_turn_base").get(1);
        Agent early = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "cat", Map.of("file_name", "plan.txt"))
                        .answer("A", "")
                        .answer("A", "")
                        .answer("A", ""));
        Episode episode = EnvironmentFactory.of(task).environment(1).run(early);

        assertThat(episode.scorecard().value(Metrics.TASK_SUCCESS)).hasValue(0);
        assertThat(episode.scorecard().toString()).contains("multi_turn:empty_turn_model_response in request 0");
    }

    @Test
    void parallelCallsNeedNoOrderAndKeepTheirDots() {
        ImportedTask imported = (ImportedTask) rows(IMPORTER, "parallel").get(0);
        SubTask subTask = imported.task().subTasks().get(0);

        assertThat(subTask.requests().get(0)).startsWith("system: Be brief.\n\nLabel box 3");
        assertThat(subTask.reference())
                .extracting(Step::tool, Step::after)
                .containsExactly(tuple("box_label", List.of()), tuple("box_label", List.of()));
        assertThat(subTask.reference().get(1).arguments().toJson())
                .isEqualTo(json(
                        "{'box': {'$oneOf': [4]}, 'labels': {'$oneOf': [['glass', 'heavy'], ['heavy', 'glass']]}}"));
        assertThat(BfclCallVerdict.of(
                                imported.source(),
                                json("[{'box.label': {'box': 4, 'labels': ['heavy', 'glass']}},"
                                        + "{'box.label': {'box': 3, 'labels': ['Fragile'], 'note': 'None'}}]"))
                        .valid())
                .isTrue();
    }

    @Test
    void refusedCallsCountAsCalls() {
        Task task = tasks(IMPORTER, "irrelevance").get(0);
        Agent eager = ScriptedAgent.script()
                .then(Turn.builder().call("A", "box_label", Map.of()).answer("A", "42"));

        assertThat(success(task, eager)).isZero();
        assertThat(success(task, ScriptedAgent.script().then(Turn.builder().answer("A", "42"))))
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        assertThatThrownBy(() -> IMPORTER.read("multi_turn_bas"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("there is no file "
                        + DATA.resolve("BFCL_v4_multi_turn_bas.json").toAbsolutePath()
                        + " with the questions of the category 'multi_turn_bas'; expected the data directory of BFCL v4,"
                        + " with BFCL_v4_<category>.json, possible_answer and multi_turn_func_doc");
    }

    @Test
    void rowsThatAreNoTasksSayWhy(@TempDir Path copy) throws IOException {
        String row = "{'id': '%s', 'question': [[]], 'initial_config': {}, 'involved_classes': ['%s']}\n";
        String answer = "{'id': '%s', 'ground_truth': [%s]}\n";
        write(
                copy.resolve("BFCL_v4_multi_turn_base.json"),
                row.formatted("b_1", "GorillaFileSystem")
                        + row.formatted("b_2", "GorillaFileSystem")
                        + row.formatted("b_3", "SmartHome")
                        + row.formatted("b_4", "GorillaFileSystem")
                        + row.formatted("b_5", "GorillaFileSystem")
                        + row.formatted("b_6", "GorillaFileSystem"));
        write(
                copy.resolve("possible_answer/BFCL_v4_multi_turn_base.json"),
                answer.formatted("b_2", "['cd(']")
                        + answer.formatted("b_3", "[]")
                        + answer.formatted("b_4", "[], []")
                        + answer.formatted("b_5", "['fly()']")
                        + answer.formatted("b_6", "['cd(to=1)']"));
        Files.createDirectories(copy.resolve("multi_turn_func_doc"));
        Files.copy(
                DATA.resolve("multi_turn_func_doc/gorilla_file_system.json"),
                copy.resolve("multi_turn_func_doc/gorilla_file_system.json"));

        assertThat(rows(BfclImporter.of(copy), "multi_turn_base"))
                .extracting(
                        row1 -> row1 instanceof BrokenRow broken ? broken.problem() : ((UnsupportedRow) row1).message())
                .containsExactly(
                        "there is no answer for the row with the id 'b_1'",
                        "expected a value at column 4 of the call cd(",
                        "BFCL_v4_multi_turn_base.json:3: unsupported: there is no world for the class SmartHome",
                        "member 'ground_truth' has 2 turns, but 'question' has 1",
                        "name 'fly' is not defined",
                        "cd() got an unexpected keyword argument 'to'");
    }

    @Test
    void aBrokenAnswerIsNamedWithItsLine(@TempDir Path copy) throws IOException {
        write(copy.resolve("BFCL_v4_multi_turn_base.json"), "");
        write(copy.resolve("possible_answer/BFCL_v4_multi_turn_base.json"), "{'id': 'b_1'}\n\n{'id': \n");

        assertThatThrownBy(() -> BfclImporter.of(copy).read("multi_turn_base"))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("cannot read " + copy.resolve("possible_answer/BFCL_v4_multi_turn_base.json")
                        + ": BFCL_v4_multi_turn_base.json:3: ");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace('\'', '"'));
    }

    private static double success(Task task, Agent agent) {
        return EnvironmentFactory.of(task)
                .environment(1)
                .run(agent)
                .scorecard()
                .value(Metrics.TASK_SUCCESS)
                .orElseThrow();
    }

    private static List<Task> tasks(BfclImporter importer, String category) {
        return rows(importer, category).stream()
                .map(row -> ((ImportedTask) row).task())
                .toList();
    }

    private static List<ImportedRow> rows(BfclImporter importer, String category) {
        try (Stream<ImportedRow> rows = importer.read(category)) {
            return rows.toList();
        }
    }
}
