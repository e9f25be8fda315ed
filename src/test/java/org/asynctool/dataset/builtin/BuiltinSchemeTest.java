package org.asynctool.dataset.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.IndexedRow;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.dataset.TaskIndex;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.ValidRow;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.task.Task;
import org.asynctool.time.Latency;
import org.junit.jupiter.api.Test;

/** By a small benchmark in the test resources, which is found like the built-in ones. */
class BuiltinSchemeTest {

    @Test
    void aBenchmarkIsAllItsConcurrentTasks() {
        assertThat(sources("builtin:fixture-v1"))
                .extracting(TaskSource::name)
                .containsExactly(
                        "fixture-v1/concurrent/dual-same.jsonl",
                        "fixture-v1/concurrent/dual-cross.jsonl",
                        "fixture-v1/concurrent/tri-same.jsonl");
        assertThat(tasks("builtin:fixture-v1"))
                .hasSize(7)
                .allSatisfy(task -> assertThat(TimeProfile.MIXED.of(task)).isEqualTo(task));
    }

    @Test
    void partsHaveNames() {
        assertThat(tasks("builtin:fixture-v1/smoke")).hasSize(2);
        assertThat(tasks("builtin:fixture-v1/tri-same"))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.subTasks()).hasSize(3));
    }

    @Test
    void singleTasksGetTheTimesOfTheBenchmark() {
        assertThat(tasks("builtin:fixture-v1/single")).hasSize(6).allSatisfy(task -> {
            assertThat(task.subTasks()).hasSize(1);
            assertThat(TimeProfile.MIXED.of(task)).isEqualTo(task);
        });
    }

    @Test
    void otherTimesByQuery() {
        assertThat(tasks("builtin:fixture-v1?latency=rounds"))
                .hasSize(7)
                .allSatisfy(task ->
                        assertThat(task.latency().tools().values()).hasOnlyElementsOfType(Latency.Rounds.class));
        assertThat(tasks("builtin:fixture-v1/single?latency=heavy-tailed"))
                .allSatisfy(
                        task -> assertThat(TimeProfile.HEAVY_TAILED.of(task)).isEqualTo(task));
        assertThat(tasks("builtin:fixture-v1?latency=mixed")).isEqualTo(tasks("builtin:fixture-v1"));
    }

    @Test
    void rowsStandOnTheLinesOfTheirResource() {
        TaskSource source = sources("builtin:fixture-v1/single?latency=rounds").get(1);

        try (Stream<TaskRow> rows = source.rows()) {
            assertThat(rows.map(TaskRow::position).map(String::valueOf))
                    .containsExactly(
                            "fixture-v1/single/strings.jsonl:1",
                            "fixture-v1/single/strings.jsonl:2",
                            "fixture-v1/single/strings.jsonl:3");
        }
        assertThat(source.classpathResource()).contains("org/asynctool/builtin/fixture-v1/single/strings.jsonl");
    }

    @Test
    void tasksCanBeReadAgainOneByOne() {
        List<IndexedRow> rows =
                TaskIndex.of(sources("builtin:fixture-v1?latency=rounds").get(0));

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(TimeProfile.ROUNDS.of(((IndexedTask) row).read()))
                        .isEqualTo(((IndexedTask) row).read()));
    }

    @Test
    void mistakesAreNamed() {
        assertMistake("builtin:asynctol", "there is no built-in benchmark 'asynctol'; did you mean 'asynctool'?");
        assertMistake("builtin:", "there is no built-in benchmark ''");
        assertMistake("builtin:../fixture-v1", "there is no built-in benchmark '..'");
        assertMistake(
                "builtin:fixture-v1/smok",
                "there is no part 'smok' of fixture-v1; did you mean 'smoke'? The parts are single, smoke, dual-same,"
                        + " dual-cross, tri-same");
        assertMistake("builtin:fixture-v1?latency=slow", "there is no latency profile 'slow'");
        assertMistake("builtin:fixture-v1?seed=3", "'?seed=3' is unknown; expected ?latency=<profile>");
    }

    private static void assertMistake(String location, String message) {
        assertThatThrownBy(() -> sources(location))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("no tasks at '" + location + "': " + message);
    }

    private static List<TaskSource> sources(String location) {
        return TaskLocation.resolve(location, BuiltinSchemeTest.class.getClassLoader());
    }

    private static List<Task> tasks(String location) {
        return sources(location).stream()
                .flatMap(TaskSource::rows)
                .map(row -> ((ValidRow) row).task())
                .toList();
    }
}
