package org.asynctool.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;
import org.asynctool.json.JsonLine;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.text.AtomicFile;

/**
 * Writes task files as JSON Lines. A file is there as a whole or not at all: a reader never meets half
 * of one, and a file from before stays until the new one is complete.
 */
@API(status = API.Status.STABLE)
public final class TaskFileWriter {

    private TaskFileWriter() {}

    /**
     * Writes a file and takes the place of one that is there.
     *
     * @param file where to, a name that ends in {@code .jsonl}; folders are made as needed
     * @param tasks the tasks, ids unique without regard to case
     * @throws DatasetException if the file cannot be written, an id is there twice, or a task is longer
     *     than a line may be
     */
    public static void write(Path file, Iterable<Task> tasks) {
        Path target = file.toAbsolutePath();
        if (TaskFormat.of(target.toString()) != TaskFormat.LINES) {
            throw new DatasetException("cannot write " + file + ": expected a name that ends in .jsonl");
        }
        try {
            Files.createDirectories(target.resolveSibling(""));
            AtomicFile.write(target, out -> writeLines(out, tasks));
        } catch (IOException e) {
            throw new DatasetException("cannot write " + file + ": " + e, e);
        }
    }

    private static void writeLines(BufferedWriter out, Iterable<Task> tasks) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Task task : tasks) {
            if (!ids.add(task.id().toLowerCase(Locale.ROOT))) {
                throw new DatasetException(
                        "two tasks have the id '" + task.id() + "'; ids must be unique without" + " regard to case");
            }
            out.append(line(task)).append('\n');
        }
    }

    private static String line(Task task) {
        String line = JsonLine.of(Tasks.write(task));
        if (line.getBytes(StandardCharsets.UTF_8).length > TaskFile.MAX_BYTES) {
            throw new DatasetException("task '" + task.id() + "': " + TaskFile.tooLong("the line"));
        }
        return line;
    }
}
