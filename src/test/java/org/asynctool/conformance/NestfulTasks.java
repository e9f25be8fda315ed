package org.asynctool.conformance;

import java.nio.file.Path;
import java.util.List;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.nestful.NestfulImporter;
import org.asynctool.dataset.nestful.NestfulRecordings;
import org.asynctool.task.Task;
import org.asynctool.testing.PublicData;

/** The tasks of NESTFUL; a test that asks for them is skipped where the data is absent. */
final class NestfulTasks {

    private NestfulTasks() {}

    /** Reads the rows with arithmetic functions as tasks. */
    static ImportedRows rows() {
        return ImportedRows.read(file(), new NestfulImporter()::read);
    }

    /** Reads the rows whose results were recorded as well. */
    static ImportedRows rowsWithRecordings() {
        NestfulRecordings recordings = NestfulRecordings.read(PublicData.require("nestful/oracle_dev.jsonl"));
        return ImportedRows.read(file(), new NestfulImporter(recordings)::read);
    }

    static List<Task> tasks() {
        return rows().tasks().stream().map(ImportedTask::task).toList();
    }

    private static Path file() {
        return PublicData.require("nestful/nestful_v2_dev200.jsonl");
    }
}
