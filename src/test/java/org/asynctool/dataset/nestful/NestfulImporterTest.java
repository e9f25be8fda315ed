package org.asynctool.dataset.nestful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Step;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.JsonFixtures;
import org.asynctool.testing.SoundTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NestfulImporterTest {

    private static final String TOOL =
            "{'name': '%s', 'description': 'the %<s', 'parameters': {'left': {'type': 'int or"
                    + " float', 'description': 'first'}, 'right': {'type': 'int or float'}}, 'output_parameters': {'result':"
                    + " {'type': 'int or float', 'description': 'it'}}}";
    private static final String EGGS =
            "{'sample_id': 'eggs-1', 'input': 'A box holds 12 eggs. How many dozens of eggs are"
                    + " in 3 boxes after 6 broke?', 'output': ["
                    + "{'name': 'multiply', 'label': '$var_1', 'arguments': {'arg_0': 12, 'arg_1': 3}}, "
                    + "{'name': 'subtract', 'arguments': {'b': '$var_1.result$', 'a': 6}, 'label': '$var_2'}, "
                    + "{'name': 'divide', 'label': '$var_3', 'arguments': {'arg_0': '$var_2.result$', 'arg_1': 24}}], "
                    + "'tools': [" + TOOL.formatted("divide") + ", " + TOOL.formatted("multiply") + ", "
                    + TOOL.formatted("subtract") + "], 'gold_answer': 1.25}";

    private static final String TURN = "{'sample_id': 'turn-1', 'input': 'Turn abc round and count.', 'output': ["
            + "{'name': 'turn', 'label': '$var1', 'arguments': {'s': 'abc'}}, "
            + "{'name': 'count', 'label': '$var2', 'arguments': {'s': '$var1.output_0$'}}], 'tools': ["
            + "{'name': 'turn', 'description': 'turns', 'parameters': {'s': {'type': 'string'}}, 'output_parameters':"
            + " {'output_0': {'type': 'string'}}}, "
            + "{'name': 'count', 'description': 'counts', 'parameters': {'s': {'type': 'string'}}, 'output_parameters':"
            + " {'output_0': {'type': 'integer'}}}], 'gold_answer': 3}";
    private static final String RECORDED =
            "{'id': 'turn-1', 'kind': 'coding', 'calls': [{'name': 'turn', 'result': 'cba'},"
                    + " {'name': 'count', 'result': 3}]}";

    @TempDir
    private Path folder;

    @Test
    void rowBecomesATaskWithTheOfferedTools() {
        Task task = task(EGGS);

        assertThat(task.id()).isEqualTo("nestful-eggs-1");
        assertThat(task.subTasks().get(0).category()).isEqualTo("NESTFUL");
        assertThat(Tasks.write(task).at("/subTasks/0/worlds"))
                .isEqualTo(JsonFixtures.json("{'numbers': {'tools': {"
                        + "'divide': {'description': 'the divide', 'parameters': {'left': {'description': 'first'},"
                        + " 'right': {'description': ''}}},"
                        + "'multiply': {'description': 'the multiply', 'parameters': {'left': {'description': 'first'},"
                        + " 'right': {'description': ''}}},"
                        + "'subtract': {'description': 'the subtract', 'parameters': {'left': {'description': 'first'},"
                        + " 'right': {'description': ''}}}}}}"));
        assertThat(Tasks.read(Tasks.write(task))).isEqualTo(task);
    }

    @Test
    void argumentsGoByPositionAndHiddenNumbersAreDerived() {
        assertThat(Tasks.write(task(EGGS)).at("/subTasks/0/reference"))
                .isEqualTo(JsonFixtures.json("["
                        + "{'id': 'var_1', 'tool': 'multiply', 'arguments': {'left': 12, 'right': 3}},"
                        + "{'id': 'var_2', 'tool': 'subtract', 'arguments': {'left': {'$ref': 'var_1#/result'},"
                        + " 'right': 6}},"
                        + "{'id': 'var_3', 'tool': 'divide', 'derived': ['/right'],"
                        + " 'arguments': {'left': {'$ref': 'var_2#/result'}, 'right': 24}}]"));
    }

    @Test
    void taskIsSoundAndItsAnswerTheGoldAnswer() {
        Task task = task(EGGS);

        SoundTask.require(task);
        assertThat(Tasks.write(task).at("/subTasks/0/goal"))
                .isEqualTo(JsonFixtures.json("{'answers': [{'contains': {'$ref': 'var_3#/result'}}]}"));
        assertThat(EnvironmentFactory.of(task)
                        .referenceRun(1)
                        .subTasks()
                        .get(0)
                        .steps()
                        .get(2)
                        .result()
                        .get("result"))
                .isEqualTo(JsonFixtures.json("1.25"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$var_1.result$",
                "$var_1.result",
                "$var_1$.result",
                "$var_1$.result$",
                "var_1.result$",
                "var_1.result"
            })
    void everySpellingOfAReference(String reference) {
        Step step = task(EGGS.replace("$var_1.result$", reference))
                .subTasks()
                .get(0)
                .reference()
                .get(1);

        assertThat(step.arguments().refs()).singleElement().hasToString("var_1#/result");
    }

    @Test
    void sameCallTwice() {
        Task task = task(EGGS.replace("'name': 'divide', 'label'", "'name': 'multiply', 'label'")
                .replace("'arg_0': '$var_2.result$', 'arg_1': 24", "'arg_0': 12, 'arg_1': 3"));

        SoundTask.require(task);
    }

    @Test
    void functionsThatTheWorldDoesNotHaveAreNamed() throws IOException {
        ImportedRow row = read(EGGS.replace("'divide'", "'split_box'").replace("'subtract'", "'drop_eggs'"))
                .get(0);

        assertThat(row)
                .isInstanceOfSatisfying(
                        UnsupportedRow.class,
                        unsupported -> assertThat(unsupported.message())
                                .isEqualTo(
                                        "rows.jsonl:1: unsupported: world 'numbers' does not have the functions drop_eggs,"
                                                + " split_box, and there are no recorded results of the row"));
    }

    @Test
    void recordedResultsStandForFunctionsThatTheWorldDoesNotHave() throws IOException {
        NestfulRecordings recordings = recordings(RECORDED);
        Task task = new NestfulImporter(recordings).task(JsonFixtures.json(TURN));

        SoundTask.require(task);
        assertThat(Tasks.write(task).at("/subTasks/0/reference"))
                .isEqualTo(JsonFixtures.json("[{'id': 'var1', 'tool': 'turn', 'arguments': {'s': 'abc'}},"
                        + " {'id': 'var2', 'tool': 'count', 'arguments': {'s': {'$ref': 'var1#/output_0'}}}]"));
        assertThat(Tasks.write(task).at("/subTasks/0/worlds/recorded/recordings"))
                .isEqualTo(JsonFixtures.json("[{'tool': 'turn', 'arguments': {'s': 'abc'}, 'result': {'output_0':"
                        + " 'cba'}}, {'tool': 'count', 'arguments': {'s': 'cba'}, 'result': {'output_0': 3}}]"));
        assertThat(Tasks.write(task).at("/subTasks/0/goal/answers/0/contains/$ref"))
                .isEqualTo(JsonFixtures.json("'var2#/output_0'"));
    }

    @Test
    void resultsOfOneRowAreGivenOnce() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> recordings(RECORDED, RECORDED))
                .withMessage("recordings.jsonl:2: there are results of row 'turn-1' already");
    }

    @Test
    void recordedResultsOfOtherCallsAreNotUsed() throws IOException {
        NestfulRecordings recordings = recordings(RECORDED.replace("'count'", "'measure'"));

        assertThatExceptionOfType(UnsupportedRowException.class)
                .isThrownBy(() -> new NestfulImporter(recordings).task(JsonFixtures.json(TURN)))
                .withMessage("the recorded results of row 'turn-1' are of other calls");
    }

    @Test
    void brokenRecordingIsNamed() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> recordings(RECORDED, RECORDED.replace("'result'", "'value'")))
                .withMessage("recordings.jsonl:2: member 'calls/0/result' is missing");
    }

    @Test
    void answerThatIsEmptyIsNotAskedFor() throws IOException {
        NestfulRecordings recordings = recordings(RECORDED.replace("'result': 3", "'result': ''"));
        Task task = new NestfulImporter(recordings).task(JsonFixtures.json(TURN));

        assertThat(task.subTasks().get(0).goal().answers()).isEmpty();
    }

    @Test
    void reshapedRowIsTheSameTask() {
        String reshaped = EGGS.replace("'sample_id'", "'task_id'")
                .replace("'input'", "'question'")
                .replace("'output'", "'num_calls': 3, 'source': 'a copy', 'gold_calls'")
                .replace(
                        "'parameters': {",
                        "'parameters': {'type': 'object', 'required': ['left', 'right'], 'properties': {")
                .replace(
                        "{'type': 'int or float'}}, 'output_parameters'",
                        "{'type': 'int or float'}}}, 'output_parameters'")
                .replace(", 'output_parameters': {'result': {'type': 'int or float', 'description': 'it'}}", "");

        assertThat(task(reshaped)).isEqualTo(task(EGGS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task(reshaped.replace("'num_calls': 3", "'num_calls': 4")))
                .withMessage("member 'num_calls' is 4, but 'gold_calls' has 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'sample_id': 'eggs-1', ; ; member 'sample_id' is missing",
                "'gold_answer': 1.25; 'gold': 1.25; member 'gold_answer' is missing",
                "'right': {'type': 'int or float'}; 'right': 5; the parameter 'right' of tool 'divide' must be an object with"
                        + " a text as description, but was 5",
                "'gold_answer': 1.25; 'gold_answer': 1.25, 'x': 1; member 'x' is unknown",
                "'arguments': {'arg_0': 12, 'arg_1': 3}; 'arguments': 5; member 'output/0/arguments' must be an object, but"
                        + " was 5",
                "'name': 'multiply', 'label'; 'name': 'add', 'label'; member 'output/0/name' is 'add', which is not among"
                        + " the tools [divide, multiply, subtract]",
                "'arg_1': 24; 'arg_1': 24, 'arg_2': 1; member 'output/2/arguments' has 3 values, but the tool 'divide' has"
                        + " 2 parameters",
                "$var_2.result$; $var_7.result$; \"member 'output/2/arguments/arg_0' is '$var_7.result$'; expected"
                        + " $<label>.result$ with the label of an earlier call, which are [var_1, var_2]\"",
                "$var_2.result$; $var_2.output_0$; \"member 'output/2/arguments/arg_0' is '$var_2.output_0$'; expected"
                        + " $<label>.result$ with the label of an earlier call, which are [var_1, var_2]\"",
                "'label': '$var_3'; 'label': '$var_2'; \"the row makes no task: /reference/2/id: id 'var_2' is used twice;"
                        + " ids must be unique without regard to case\""
            })
    void rowsThatAreNotOfVersionTwo(String part, String instead, String problem) throws IOException {
        String broken = EGGS.replace(part, instead == null ? "" : instead);

        assertThat(read(broken).get(0))
                .isInstanceOfSatisfying(
                        BrokenRow.class,
                        row -> assertThat(row.message())
                                .isEqualTo("rows.jsonl:1: "
                                        + problem.replace("'$", "\"$").replace("$';", "$\";")));
    }

    @Test
    void rowWithoutCallsAndToolOfferedTwice() throws IOException {
        String none = EGGS.replaceAll("'output': \\[.*\\], 'tools'", "'output': [], 'tools'");
        String twice = EGGS.replace("'name': 'divide', 'desc", "'name': 'multiply', 'desc");

        assertThat(read(none, twice))
                .map(row -> ((BrokenRow) row).message())
                .containsExactly(
                        "rows.jsonl:1: member 'output' must have at least one call, but has none",
                        "rows.jsonl:2: member 'tools' offers 'multiply' twice");
    }

    @Test
    void idsWithOtherCharactersCarryADigest() {
        assertThat(task(EGGS.replace("eggs-1", "eggs / 1")).id()).matches("nestful-eggs---1-[0-9a-f]{16}");
    }

    @Test
    void rowsOfOneFileInOrder() throws IOException {
        assertThat(read(EGGS, EGGS.replace("eggs-1", "eggs-2")))
                .map(row -> ((ImportedTask) row).task().id())
                .containsExactly("nestful-eggs-1", "nestful-eggs-2");
    }

    private NestfulRecordings recordings(String... lines) throws IOException {
        String text = String.join("\n", lines).replace('\'', '"');
        return NestfulRecordings.read(Files.writeString(folder.resolve("recordings.jsonl"), text));
    }

    private static Task task(String row) {
        return new NestfulImporter().task(JsonFixtures.json(row));
    }

    private List<ImportedRow> read(String... rows) throws IOException {
        Path file = folder.resolve("rows.jsonl");
        Files.writeString(file, String.join("\n", rows).replace('\'', '"'));
        try (Stream<ImportedRow> read = new NestfulImporter().read(file)) {
            return read.toList();
        }
    }
}
