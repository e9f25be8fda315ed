package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.TaskFixtures;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskIndexTest {

    private static final String STAY = "; a task file must stay as it is until its last task has run";

    @TempDir
    private Path folder;

    @Test
    void rowsAreThoseOfTheFile() throws IOException {
        String text = "\uFEFF" + row("a", "") + "\r\n  \n{}\n" + row("b", "") + "\n" + row("A", "");
        List<IndexedRow> index = index("travel.jsonl", text);

        assertThat(index)
                .extracting(row -> row.position().toString())
                .containsExactly("travel.jsonl:1", "travel.jsonl:3", "travel.jsonl:4", "travel.jsonl:5");
        assertThat(index).extracting(row -> row instanceof BrokenRow).containsExactly(false, true, false, true);
        assertThat(index.get(3))
                .hasToString(TaskFile.rows(bytes(text), "travel.jsonl")
                        .toList()
                        .get(3)
                        .toString());
        assertSame(index.get(0), Tasks.parse(row("a", "")));
        assertSame(index.get(2), Tasks.parse(row("b", "")));
    }

    @Test
    void aFileThatIsOneTaskIsReadAgainToo() throws IOException {
        assertThat(index("trip.json", "\n" + TaskFixtures.FULL)).singleElement().satisfies(row -> {
            assertThat(row.position()).hasToString("trip.json:2");
            assertSame(row, Tasks.parse(TaskFixtures.FULL));
        });
    }

    @Test
    void tasksWithTheSameTagsShareThem() throws IOException {
        String tagged = row("a", "").replace("\"id\": \"a\"", "\"id\": \"a\", \"tags\": [\"fast\"]");
        List<IndexedRow> index = index("travel.jsonl", tagged + "\n" + tagged.replace("\"a\"", "\"b\""));

        assertThat(((IndexedTask) index.get(0)).tags())
                .containsExactly("fast")
                .isSameAs(((IndexedTask) index.get(1)).tags());
    }

    @Test
    void rowsOfAnyLengthAreReadInAnyOrderFromFilesAndStreams() throws IOException {
        UniformRandomProvider random = Seeds.random(7);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row("t" + i, "é".repeat(random.nextInt(i % 20 == 0 ? 100_000 : 5_000))));
        }
        String text = String.join("\n", rows);
        List<IndexedRow> inFile = index("travel.jsonl", text);
        List<IndexedRow> inJar = TaskIndex.of(
                new TaskSource("travel.jsonl", () -> bytes(text), Optional.empty(), Optional.of("travel.jsonl")));

        for (int i = 0; i < 200; i++) {
            int number = random.nextInt(rows.size());
            Task expected = Tasks.parse(rows.get(number));
            assertSame(inFile.get(number), expected);
            assertSame(inJar.get(number), expected);
        }
    }

    @Test
    void aFileThatHasChangedIsNoLongerRead() throws IOException {
        IndexedTask task =
                (IndexedTask) index("travel.jsonl", row("a", "to Rome")).get(0);
        for (String changed :
                List.of(row("a", "to Oslo"), "", row("a", "to Rome").substring(1))) {
            Files.writeString(folder.resolve("travel.jsonl"), changed);

            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(task::read)
                    .withMessage("its file travel.jsonl has changed since it was read for the tests" + STAY);
        }
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        IndexedTask task = (IndexedTask) index("travel.jsonl", row("a", "")).get(0);
        Files.delete(folder.resolve("travel.jsonl"));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(task::read)
                .withMessageStartingWith(
                        "its file travel.jsonl cannot be read again: java.nio.file.NoSuchFileException")
                .withMessageEndingWith(STAY);
    }

    private static void assertSame(IndexedRow row, Task task) {
        IndexedTask indexed = (IndexedTask) row;
        assertThat(indexed.id()).isEqualTo(task.id());
        assertThat(indexed.seed()).isEqualTo(task.seed());
        assertThat(indexed.tags()).isEqualTo(task.tags());
        assertThat(indexed.digest()).isEqualTo(Tasks.digest(task));
        assertThat(indexed.read()).isEqualTo(task);
    }

    private List<IndexedRow> index(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return TaskIndex.of(TaskLocation.resolve(file.toString(), getClass().getClassLoader())
                .get(0));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String id, String description) {
        return "{\"version\": 1, \"id\": \"" + id + "\", \"description\": \"" + description
                + "\", \"seed\": 5, \"subTasks\": [{\"id\": \"A\", \"requests\": [\"Go.\"], \"worlds\": {\"plan\": {}},"
                + " \"reference\": []}]}";
    }
}
