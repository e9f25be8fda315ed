package org.asynctool.cli;

import java.nio.file.Path;
import java.util.List;
import org.asynctool.dataset.TaskFileWriter;
import org.asynctool.task.Task;
import picocli.CommandLine.Option;

/** Where a command of the builder writes to. */
final class TaskOutput {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The task file to write, .jsonl.")
    Path out;

    /** Writes the file as a whole or not at all. */
    void write(List<Task> tasks) {
        TaskFileWriter.write(out, tasks);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
