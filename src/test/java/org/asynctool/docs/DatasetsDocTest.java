package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.TaskFileWriter;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.dataset.nestful.NestfulPredictions;
import org.asynctool.dataset.nestful.NestfulScore;
import org.asynctool.dataset.nestools.NesToolsImporter;
import org.asynctool.task.Task;
import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsDocTest {

    private static final String ROW = "{'test_id': 5, 'task': 'Weigh crate 5.', 'field': 'Docks', 'api': [{'api_name':"
            + " 'weigh', 'api_description': 'Weighs.', 'parameters': {'crate': {'type': 'int'}}, 'required': [],"
            + " 'responses': {}}], 'call': [{'api_name': 'weigh', 'parameters': {'crate': 5}, 'responses': []}]}";
    private static final String SUM =
            "{'sample_id': 'sum', 'input': 'Add 1 and 2.', 'output': [{'name': 'add', 'label':"
                    + " '$var_1', 'arguments': {'a': 1, 'b': 2}}], 'tools': [{'name': 'add', 'description': '', 'parameters':"
                    + " {'a': {}, 'b': {}}, 'output_parameters': {'result': {}}}], 'gold_answer': 3}";

    @TempDir
    private Path folder;

    @Test
    void showsCodeThatIsCompiledAndRun() throws IOException {
        DocSnippets.assertUpToDate("docs/reference/datasets.md");
    }

    @Test
    void importsAFile() throws IOException {
        Path data = write("data.jsonl", ROW + "\n{}");
        Path taskFile = folder.resolve("tasks.jsonl");

        assertThat(convert(data, taskFile)).containsExactly("data.jsonl:2: member 'test_id' is missing");
        try (var tasks = TaskFile.read(taskFile)) {
            assertThat(tasks).hasSize(1);
        }
    }

    @Test
    void scoresAFile() throws IOException {
        Path tasks = write("tasks.jsonl", SUM);
        Path predictions = write(
                "predictions.jsonl",
                "{'sample_id': 'sum', 'calls': [{'name': 'add', 'label': '$var_1', 'arguments': {'a': 1, 'b': 2}}]}");

        // snippet: score
        NestfulScore score = NestfulScore.of(NestfulPredictions.read(tasks, predictions));
        // end of snippet

        assertThat(Path.of("docs/reference/datasets.md")).content().contains("\n" + score + "\n");
    }

    // snippet: import
    private static List<String> convert(Path data, Path taskFile) {
        List<Task> tasks = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        try (Stream<ImportedRow> rows = new NesToolsImporter().read(data)) {
            rows.forEach(row -> {
                if (row instanceof ImportedTask imported) {
                    tasks.add(imported.task());
                } else if (row instanceof UnsupportedRow unsupported) {
                    leftOut.add(unsupported.message());
                } else if (row instanceof BrokenRow broken) {
                    leftOut.add(broken.message());
                }
            });
        }
        TaskFileWriter.write(taskFile, tasks);
        return leftOut;
    }
    // end of snippet

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }
}
