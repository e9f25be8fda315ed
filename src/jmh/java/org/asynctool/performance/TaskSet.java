package org.asynctool.performance;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.asynctool.dataset.TaskFileWriter;

/** The file that both ways of running tasks read. */
final class TaskSet {

    static final String FOLDER = "target/performance";
    static final String FILE = FOLDER + "/dual.jsonl";

    private TaskSet() {}

    /** Writes the file anew: what the engine keeps of a file that did not change would be no fair start. */
    static void write(int tasks) {
        TaskFileWriter.write(
                Path.of(FILE), () -> IntStream.rangeClosed(1, tasks).mapToObj(DualTask::of).iterator());
    }
}
