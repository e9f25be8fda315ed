package org.asynctool.dataset.builtin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.ValidRow;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.json.JsonLine;
import org.asynctool.task.Tasks;

/** Task files in other times, made line by line as they are read, so that lines keep their numbers. */
final class TimedTasks {

    private TimedTasks() {}

    static TaskSource of(TaskSource plain, TimeProfile profile) {
        return new TaskSource(plain.name(), () -> open(plain, profile), plain.path(), plain.classpathResource());
    }

    private static InputStream open(TaskSource plain, TimeProfile profile) {
        Stream<TaskRow> rows = plain.rows();
        return new SequenceInputStream(lines(rows.map(row -> line(row, profile)).iterator())) {
            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    private static Enumeration<InputStream> lines(Iterator<String> lines) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(lines.next().getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static String line(TaskRow row, TimeProfile profile) {
        if (row instanceof BrokenRow broken) {
            throw new DatasetException(broken.message());
        }
        return JsonLine.of(Tasks.write(profile.of(((ValidRow) row).task()))) + "\n";
    }
}
