package org.asynctool.dataset.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.DatasetException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkFilesTest {

    private static final List<String> SOURCES = List.of("recipe.json", "single/numbers.jsonl", "single/strings.jsonl");

    @TempDir
    Path folder;

    private FixtureBenchmark fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = FixtureBenchmark.copyTo(folder);
    }

    @Test
    void theSameRecipeAndTasksGiveTheSameBytes() throws IOException {
        fixture.build();

        assertThat(fixture.files()).hasSize(9);
        for (String file : fixture.files()) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(FixtureBenchmark.FOLDER.resolve(file));
        }
    }

    @Test
    void anotherSeedGivesOtherTasks() throws IOException {
        fixture.replace("recipe.json", "\"seed\": 7", "\"seed\": 8").build();

        assertThat(Files.mismatch(
                        folder.resolve("concurrent/dual-cross.jsonl"),
                        FixtureBenchmark.FOLDER.resolve("concurrent/dual-cross.jsonl")))
                .isNotNegative();
    }

    @Test
    void tasksAreMixedAsTheRecipeSays() {
        Benchmark benchmark = BenchmarkFiles.of(fixture.recipe()).build();

        assertThat(benchmark.concurrent().keySet()).containsExactly("dual-same", "dual-cross", "tri-same");
        assertThat(benchmark.all()).extracting(Task::id).doesNotHaveDuplicates();
        benchmark.recipe().mixes().forEach(mix -> {
            List<Task> tasks = benchmark.concurrent().get(mix.name());
            assertThat(tasks).hasSize(mix.count()).allSatisfy(task -> {
                boolean same = mix.spread() == Mix.Spread.SAME_CATEGORY;
                assertThat(task.subTasks()).hasSize(mix.size());
                assertThat(task.subTasks().stream().map(SubTask::category).distinct())
                        .hasSize(same ? 1 : mix.size());
            });
        });
    }

    @Test
    void everySingleTaskIsUsedAboutAsOftenAsEveryOther() {
        Map<String, Integer> uses = new HashMap<>();
        BenchmarkFiles.of(fixture.recipe()).build().concurrent().get("dual-cross").stream()
                .flatMap(task -> List.of(task.id().split("--")).stream())
                .forEach(id -> uses.merge(id, 1, Integer::sum));

        assertThat(uses).hasSize(6).allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void theSmallSubsetHasTasksOfEachCategory() {
        List<Task> smoke = BenchmarkFiles.of(fixture.recipe()).build().smoke();

        assertThat(smoke)
                .extracting(task -> task.subTasks().get(0).category())
                .containsExactly("NumberOperations", "StringManipulation");
    }

    @Test
    void aSingleThatDoesNotPassItsAuditIsNamedWithFileAndLine() throws IOException {
        fixture.replace("single/numbers.jsonl", "\"arg_1\":41", "\"arg_1\":42");

        assertFails("numbers.jsonl:1: task 'numbers-01-garden' does not pass its audit: /subTasks/0/reference/0/"
                + "arguments/arg_1: neither a request");
    }

    @Test
    void anUnknownWorldIsNamedWithFileAndLine() throws IOException {
        fixture.replace(
                "single/strings.jsonl", "{\"strings\":{\"snippets\":{\"rota\"", "{\"string\":{\"snippets\":{\"rota\"");

        assertFails(
                "strings.jsonl:2: task 'strings-02-narrow-note' does not pass its audit: ",
                "there is no world 'string'",
                "did you mean 'strings'?");
    }

    @Test
    void anIdThatIsThereTwiceIsNamedWithBothPlaces() throws IOException {
        fixture.replace("single/strings.jsonl", "strings-03-two-lists", "Numbers-02-Savings");

        assertFails("strings.jsonl:3: task 'Numbers-02-Savings' has an id that is there already, at numbers.jsonl:2;"
                + " ids must be unique without regard to case");
    }

    @Test
    void aRowThatCannotBeReadIsNamedWithFileAndLine() throws IOException {
        fixture.replace(
                "single/numbers.jsonl", "{\"version\":1,\"id\":\"numbers-03-boxes\"", "{\"version\":1,\"idd\":\"x\"");

        assertFails("numbers.jsonl:3: ");
    }

    @Test
    void aTaskOfTwoSubTasksCannotBeComposed() throws IOException {
        Files.copy(FixtureBenchmark.FOLDER.resolve("concurrent/dual-same.jsonl"), folder.resolve("single/both.jsonl"));
        fixture.replace("recipe.json", "single/numbers.jsonl", "single/both.jsonl");
        Files.delete(folder.resolve("single/numbers.jsonl"));

        assertThatThrownBy(fixture::build)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("both.jsonl:1: task '")
                .hasMessageContaining("has 2 sub-tasks; only tasks with one can be composed");
    }

    @Test
    void aFilterThatLeavesTooFewSaysWhatWasInTheWay() throws IOException {
        fixture.replace("recipe.json", "\"leastRatio\": 1.2", "\"leastRatio\": 11");

        assertFails(
                "mix 'dual-same' (dual, same-category) has 0 of 2 tasks: the filter refused 6 by 'ratio'; the last"
                        + " one: task '",
                "time.serial / time.bound is ",
                "expected 11.0 to 12.0; give more single tasks");
    }

    @Test
    void moreTasksThanThereAreCombinations() throws IOException {
        fixture.replace(
                "recipe.json",
                "\"name\": \"tri-same\", \"size\": 3, \"spread\": \"same-category\", \"count\": 2",
                "\"name\": \"tri-same\", \"size\": 3, \"spread\": \"same-category\", \"count\": 3");

        assertFails("mix 'tri-same' (tri, same-category) has 2 of 3 tasks: there are no other combinations of 6 single"
                + " tasks");
    }

    @Test
    void whatWasThereStaysWhenTheNextBuildFails() throws IOException {
        fixture.build();
        List<String> before = fixture.files();
        fixture.replace("single/numbers.jsonl", "\"arg_1\":41", "\"arg_1\":42");

        assertThatThrownBy(fixture::build).isInstanceOf(DatasetException.class);

        assertThat(fixture.files()).isEqualTo(before);
        assertThat(folder.resolve("concurrent/dual-same.jsonl"))
                .hasSameBinaryContentAs(FixtureBenchmark.FOLDER.resolve("concurrent/dual-same.jsonl"));
    }

    @Test
    void mistakesInTheRecipeAreNamed() throws IOException {
        fixture.replace("recipe.json", "\"latency\": \"mixed\"", "\"latency\": \"mixd\"");
        assertFails("recipe.json: there is no latency profile 'mixd'; did you mean 'mixed'? The profiles are rounds,");
        fixture.replace("recipe.json", "\"latency\": \"mixd\"", "\"latency\": \"mixed\", \"smok\": 1");
        assertFails("recipe.json: member 'smok' is unknown");
        fixture.replace("recipe.json", "\"mixed\", \"smok\": 1", "\"mixed\"")
                .replace("recipe.json", "\"size\": 3", "\"size\": 4");
        assertFails("recipe.json: size must be 2 or 3, but was 4 in mix 'tri-same'");
    }

    /** Nothing is written then. */
    private void assertFails(String... parts) throws IOException {
        assertThatThrownBy(fixture::build)
                .isInstanceOf(DatasetException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
        assertThat(fixture.files()).isEqualTo(SOURCES);
    }
}
