package org.asynctool.dataset.asynchow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.JsonFixtures;
import org.asynctool.time.Latency;
import org.asynctool.time.ThinkTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsyncHowImporterTest {

    private static final String TEA = "{'id': 900, 'title': 'How to make tea', 'steps': ['Boil water', 'Warm the pot',"
            + " 'Put leaves in', 'Pour'], 'minutes': [5.0, 1.0, 0.8333333333333333, 4.0],"
            + " 'deps': [[1, 4], [2, 3], [3, 4]], 'serial_minutes': 10.833333333333334, 'best_minutes': 9.0,"
            + " 'dataset_best_minutes': 9.0}";

    @TempDir
    private Path folder;

    @Test
    void planBecomesATaskWithAToolForEachStep() {
        Task task = new AsyncHowImporter().task(JsonFixtures.json(TEA));

        assertThat(task.id()).isEqualTo("asynchow-900");
        assertThat(task.thinkTime()).isEqualTo(ThinkTime.none());
        assertThat(task.subTasks().get(0).category()).isEqualTo("AsyncHow");
        assertThat(task.subTasks().get(0).requests()).containsExactly("""
                        How to make tea. Do each of these steps once, as soon as the steps that it needs are done:
                        step_1: Boil water
                        step_2: Warm the pot
                        step_3: Put leaves in (needs step_2)
                        step_4: Pour (needs step_1, step_3)""");
        assertThat(task.latency().of("A", "step_3")).isEqualTo(new Latency.Fixed(50_000));
        assertThat(Audit.audit(task)).isEmpty();
        assertThat(Tasks.read(Tasks.write(task))).isEqualTo(task);
        assertThat(EnvironmentFactory.of(task)
                        .environment(1)
                        .run(new GreedyAgent())
                        .trace()
                        .end()
                        .virtualMillis())
                .isEqualTo(540_000);
    }

    @Test
    void planWithThinkTime() {
        Task task = new AsyncHowImporter(ThinkTime.fixed(Duration.ofMinutes(1))).task(JsonFixtures.json(TEA));

        assertThat(EnvironmentFactory.of(task)
                        .environment(1)
                        .run(new GreedyAgent())
                        .trace()
                        .end()
                        .virtualMillis())
                .isEqualTo((5 + 4 + 3) * 60_000);
    }

    @Test
    void longPlanFitsItsLimit() {
        String year = TEA.replace("5.0", "525600.0")
                .replace("10.833333333333334", "525605.833333333334")
                .replace("'best_minutes': 9.0", "'best_minutes': 525604");

        Task task = new AsyncHowImporter().task(JsonFixtures.json(year));

        assertThat(EnvironmentFactory.of(task)
                        .environment(1)
                        .run(new GreedyAgent())
                        .succeeded())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'title': 'How to make tea',; ; member 'title' is missing",
                "'id': 900; 'id': 900, 'no': 1; member 'no' is unknown",
                "'id': 900; 'id': 1.5; member 'id' must be a whole number, but was 1.5",
                "'Boil water', ; ; \"member 'minutes' must be a list of as many numbers as there are steps (3, at least 1),"
                        + " but was [5.0,1.0,0.8333333333333333,4.0]\"",
                "4.0]; -4]; \"member 'minutes/3' must be a number of minutes from 0 to 1e9, but was -4\"",
                "[3, 4]; [3, 5]; \"member 'deps/2' must be two numbers of steps, from 1 to 4, but was [3,5]\"",
                "[3, 4]; [3]; \"member 'deps/2' must be two numbers of steps, from 1 to 4, but was [3]\"",
                "[[1, 4], [2, 3], [3, 4]]; 7; \"member 'deps' must be a list, but was 7\"",
                "[3, 4]]; [3, 2]]; \"member 'deps': steps wait for each other: step_2 -> step_3 -> step_2; a reference must"
                        + " have no cycle\"",
                "'best_minutes': 9.0; 'best_minutes': 8.5; \"member 'best_minutes' is 8.5, but the longest path takes 9.0"
                        + " minutes\"",
                "10.833333333333334; 11; \"member 'serial_minutes' is 11.0, but all steps together take"
                        + " 10.833333333333334 minutes\""
            })
    void rowsThatAreNoPlans(String part, String instead, String problem) throws IOException {
        String broken = TEA.replace(part, instead == null ? "" : instead);

        assertThat(read(TEA.replace("900", "1"), broken).get(1))
                .isInstanceOfSatisfying(
                        BrokenRow.class, row -> assertThat(row.message()).isEqualTo("plans.jsonl:2: " + problem));
    }

    @Test
    void noRowIsPassedOver() throws IOException {
        List<ImportedRow> rows = read(TEA, "", "{", "7", TEA, TEA.replace("900", "901"));

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).isInstanceOf(ImportedTask.class);
        assertThat(((BrokenRow) rows.get(1)).message()).startsWith("plans.jsonl:3: not JSON at column ");
        assertThat(((BrokenRow) rows.get(2)).message())
                .isEqualTo("plans.jsonl:4: the value must be an object, but was 7");
        assertThat(((BrokenRow) rows.get(3)).message())
                .isEqualTo("plans.jsonl:5: /id: id 'asynchow-900' is already used in line 1; ids must be unique"
                        + " without regard to case");
        assertThat(rows.get(4)).isInstanceOf(ImportedTask.class);
    }

    private List<ImportedRow> read(String... rows) throws IOException {
        Path file = folder.resolve("plans.jsonl");
        Files.writeString(file, String.join("\n", rows).replace('\'', '"'));
        try (Stream<ImportedRow> read = new AsyncHowImporter().read(file)) {
            return read.toList();
        }
    }
}
