package org.asynctool.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.dataset.TaskFileWriter;
import org.asynctool.dataset.builder.Benchmark;
import org.asynctool.dataset.builder.BenchmarkFiles;
import org.asynctool.dataset.builder.CompositionTable;
import org.asynctool.dataset.builder.TaskReport;
import org.asynctool.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The concurrent tasks are what the recipe makes of the single ones, to the byte, and the page says so. */
class DerivationIT {

    /** A reference cannot have it: it answers each call with an error. */
    private static final String ALWAYS_FAILING = "vehicle/get_outside_temperature_from_weather_com";

    private static Benchmark benchmark;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() {
        benchmark = BenchmarkFiles.of(BuiltinBenchmark.FOLDER.resolve("recipe.json"))
                .build();
    }

    @Test
    void theTasksAreDerivedFromTheSingleOnes() throws IOException {
        for (String mix : benchmark.concurrent().keySet()) {
            assertDerived("concurrent/" + mix + ".jsonl", benchmark.concurrent().get(mix));
        }
        assertDerived("smoke.jsonl", benchmark.smoke());
    }

    @Test
    void everyToolThatCanSucceedOccurs() {
        assertThat(TaskReport.of(benchmark.singles()).unusedTools()).containsExactly(ALWAYS_FAILING);
        assertThat(TaskReport.of(benchmark.all()).unusedTools()).containsExactly(ALWAYS_FAILING);
    }

    @Test
    void thePageShowsTheTables() throws IOException {
        assertThat(Files.readString(BuiltinBenchmark.PAGE))
                .contains(section("composition", CompositionTable.markdown(benchmark)))
                .contains(section("single", TaskReport.of(benchmark.singles()).markdown()))
                .contains(section("concurrent", TaskReport.of(benchmark.all()).markdown()));
    }

    private void assertDerived(String name, List<Task> tasks) throws IOException {
        Path file = folder.resolve(name);
        TaskFileWriter.write(file, tasks);
        assertThat(Files.readAllBytes(file)).as(name).isEqualTo(BuiltinBenchmark.resource(name));
    }

    private static String section(String name, String text) {
        return "<!-- generated: " + name + " -->\n" + text + "<!-- end of generated -->";
    }
}
