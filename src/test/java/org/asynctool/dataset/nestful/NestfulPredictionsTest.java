package org.asynctool.dataset.nestful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.dataset.DatasetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestfulPredictionsTest {

    private static final String ROW = "{'sample_id': 'eggs-%d', 'input': 'Add 1 and 2.', 'output': [{'name': 'add',"
            + " 'label': '$var_1', 'arguments': {'arg_0': 1, 'arg_1': 2}}], 'tools': [{'name': 'add', 'description': '',"
            + " 'parameters': {'arg_0': {}, 'arg_1': {}}, 'output_parameters': {'result': {}}}], 'gold_answer': 3}";
    private static final String CALLS = "[{'name': 'add', 'label': '$var_1', 'arguments': {'arg_0': 1, 'arg_1': 2}}]";

    @TempDir
    private Path folder;

    private Path tasks;

    @BeforeEach
    void writeTasks() throws IOException {
        tasks = write("tasks.jsonl", ROW.formatted(1), ROW.formatted(2), ROW.formatted(3));
    }

    @Test
    void rowsWithoutAPredictionCountAsNoCalls() throws IOException {
        Path predictions = write(
                "predictions.jsonl",
                "{'sample_id': 'eggs-2', 'generated_text': '" + CALLS.replace("'", "\\'") + "', 'model': 'm'}",
                "{'task_id': 'eggs-1', 'calls': " + CALLS + "}");

        List<NestfulPrediction> read = NestfulPredictions.read(tasks, predictions);

        NestfulScore score = NestfulScore.of(read);
        assertThat(score.tasks())
                .extracting(task -> task.id() + " " + task.partialMatch())
                .containsExactly("eggs-1 1.0", "eggs-2 1.0", "eggs-3 0.0");
        assertThat(score.winRate()).hasValue(2.0 / 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'sample_id': 'egg-1', 'calls': []}; there is no row 'egg-1' among the tasks; did you mean 'eggs-1'?",
                "{'sample_id': 'somebody', 'calls': []}; there is no row 'somebody' among the tasks",
                "{'sample_id': 5, 'calls': []}; member 'sample_id' must be a text, but was 5",
                "{'sample_id': 'eggs-1'}; expected a member 'generated_text' with a text, or 'calls' with a list",
                "{'sample_id': 'eggs-3', 'calls': []}; there is a second prediction for row 'eggs-3'",
                "{'sample_id': ; not JSON at column 14: the text ends too early"
            })
    void brokenPredictionIsNamed(String line, String problem) throws IOException {
        Path predictions = write("predictions.jsonl", "{'sample_id': 'eggs-3', 'calls': []}", line);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> NestfulPredictions.read(tasks, predictions))
                .withMessageStartingWith("predictions.jsonl:2: " + problem);
    }

    @Test
    void brokenTaskIsNamed() throws IOException {
        Path twice = write("twice.jsonl", ROW.formatted(1), "", ROW.formatted(1));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> NestfulPredictions.read(twice, twice))
                .withMessage("twice.jsonl:3: there is a second row 'eggs-1'");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                String.join("\n", lines).replace("\\'", "\\\"").replace('\'', '"'));
    }
}
