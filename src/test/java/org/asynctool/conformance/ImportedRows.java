package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;

/**
 * The rows of one file of a public dataset. Files have other rows elsewhere, so nothing here knows how many there
 * are; but a file without a task proves nothing and fails.
 */
record ImportedRows(Path file, List<ImportedRow> rows) {

    static ImportedRows read(Path file, Function<Path, Stream<ImportedRow>> importer) {
        try (Stream<ImportedRow> rows = importer.apply(file)) {
            return new ImportedRows(file, rows.toList());
        }
    }

    List<ImportedTask> tasks() {
        return of(ImportedTask.class);
    }

    List<UnsupportedRow> unsupported() {
        return of(UnsupportedRow.class);
    }

    /** Every line of a JSON Lines file is a task or unsupported, and at least one became a task. */
    ImportedRows assertComplete() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return assertComplete(lines.filter(line -> !line.isBlank()).count());
        }
    }

    /** Every row that the file has is there, none of them broken, and at least one became a task. */
    ImportedRows assertComplete(long rowsOfFile) {
        assertThat(of(BrokenRow.class)).as("broken rows of %s", file).isEmpty();
        assertThat(rows).as("rows of %s", file).hasSize(Math.toIntExact(rowsOfFile));
        assertThat(tasks()).as("tasks of %s", file).isNotEmpty();
        return this;
    }

    ImportedRows assertAudited() {
        assertThat(tasks()).as("tasks of %s", file).isNotEmpty();
        assertAll(tasks().stream()
                .map(row -> () -> assertThat(Audit.audit(row.task()))
                        .as("%s", row.position())
                        .isEmpty()));
        return this;
    }

    /** The agents that know the reference do all tasks, one at a time and as many as may be. */
    void assertPlayable() {
        assertThat(tasks()).as("tasks of %s", file).isNotEmpty();
        assertAll(tasks().stream().map(row -> () -> play(row.task())));
    }

    private static void play(Task task) {
        EnvironmentFactory factory = EnvironmentFactory.of(task);
        Episode greedy = succeed(factory, new GreedyAgent());
        Episode sequential = succeed(factory, new SequentialAgent());
        assertThat(seconds(greedy)).as(task.id()).isLessThanOrEqualTo(seconds(sequential));
    }

    private static Episode succeed(EnvironmentFactory factory, Agent agent) {
        Episode episode = factory.environment(1).run(agent);
        assertThat(episode.succeeded())
                .as("%s by %s", factory.task().id(), agent.info().name())
                .isTrue();
        return episode;
    }

    private static double seconds(Episode episode) {
        return episode.scorecard().value(Metrics.TIME_MAKESPAN).orElseThrow();
    }

    private <R extends ImportedRow> List<R> of(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
