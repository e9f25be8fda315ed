package org.asynctool.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.nestful.NestfulImporter;
import org.asynctool.task.Task;
import org.asynctool.testing.PublicData;

/** The tasks of NESTFUL; a test that asks for them is skipped where the data is absent. */
final class NestfulTasks {

    private NestfulTasks() {}

    static List<ImportedRow> rows() {
        Path file = PublicData.require("nestful/nestful_v2_dev200.jsonl");
        try (Stream<ImportedRow> rows = new NestfulImporter().read(file)) {
            return rows.toList();
        }
    }

    static List<ImportedTask> imported() {
        return rows().stream()
                .filter(ImportedTask.class::isInstance)
                .map(ImportedTask.class::cast)
                .toList();
    }

    static List<Task> tasks() {
        return imported().stream().map(ImportedTask::task).toList();
    }
}
