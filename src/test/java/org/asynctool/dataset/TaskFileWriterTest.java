package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.asynctool.task.Task;
import org.asynctool.testing.RandomTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFileWriterTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatIsReadBack() {
        Path file = folder.resolve("new/tasks.jsonl");
        List<Task> tasks = LongStream.range(0, 200).mapToObj(RandomTasks::task).toList();

        TaskFileWriter.write(file, tasks);

        try (Stream<TaskRow> rows = TaskFile.read(file)) {
            assertThat(rows.map(row -> ((ValidRow) row).task())).isEqualTo(tasks);
        }
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
        Path file = folder.resolve("tasks.jsonl");
        Files.writeString(file, "old");
        Task task = RandomTasks.task(1);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TaskFileWriter.write(file, List.of(task, task)))
                .withMessage("two tasks have the id 'random-1'; ids must be unique without regard to case");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void takesThePlaceOfAnOldFile() throws IOException {
        Path file = folder.resolve("tasks.jsonl");
        Files.writeString(file, "old");

        TaskFileWriter.write(file, List.of(RandomTasks.task(1)));

        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .startsWith("{\"version\":1,\"id\":\"random-1\"");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void writesJsonLinesOnly() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TaskFileWriter.write(folder.resolve("task.json"), List.of()))
                .withMessageEndingWith("task.json: expected a name that ends in .jsonl");
    }
}
