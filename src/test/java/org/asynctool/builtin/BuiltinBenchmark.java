package org.asynctool.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.builder.TaskCollection;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.task.Task;

/** What the tests of the built-in benchmark look at. */
final class BuiltinBenchmark {

    /** The folder of its sources. */
    static final Path FOLDER = Path.of("src/main/resources/org/asynctool/builtin/asynctool-v1");

    /** The page whose tables are generated. */
    static final Path PAGE = Path.of("docs/reference/builtin-benchmark.md");

    private BuiltinBenchmark() {}

    static List<Task> singles() {
        return tasks("builtin:asynctool-v1/single");
    }

    static List<Task> concurrent(TimeProfile profile) {
        return tasks("builtin:asynctool-v1?latency=" + profile.word());
    }

    static List<Task> tasks(String location) {
        return TaskCollection.of(TaskLocation.resolve(location, BuiltinBenchmark.class.getClassLoader()))
                .tasks();
    }

    static byte[] resource(String name) {
        try (InputStream in = BuiltinBenchmark.class.getResourceAsStream("asynctool-v1/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
