package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.text.BoundedLines.Line;

/** Reads a task file without keeping its tasks: each is checked, and read again when it is needed. */
@API(status = API.Status.INTERNAL)
public final class TaskIndex {

    private TaskIndex() {}

    /**
     * Reads a file.
     *
     * @param source the file
     * @return its rows in order
     * @throws DatasetException if the file cannot be read
     */
    public static List<IndexedRow> of(TaskSource source) {
        RowIterator.Lines<TaskRow> reader = RowReader.of(source.name());
        try (InputStream in = source.opener().open()) {
            if (source.path().isPresent()) {
                return rows(in, source.name(), new FileBytes(source.path().get()), reader);
            }
            CompressedBytes bytes = CompressedBytes.of(in);
            return rows(bytes.stream(), source.name(), bytes, reader);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private static List<IndexedRow> rows(
            InputStream in, String name, RowBytes bytes, RowIterator.Lines<TaskRow> reader) {
        try (Stream<IndexedRow> rows =
                TaskFile.rows(in, name, new Indexing(new IndexedFile(name, bytes), reader, new HashMap<>()))) {
            return rows.toList();
        }
    }

    /** Makes rows of the index of rows with tasks. */
    private record Indexing(
            IndexedFile file, RowIterator.Lines<TaskRow> reader, Map<List<String>, List<String>> knownTags)
            implements RowIterator.Lines<IndexedRow> {

        @Override
        public IndexedRow line(String text, Line line) {
            TaskRow row = reader.line(text, line);
            return row instanceof ValidRow valid ? indexed(valid, line) : (BrokenRow) row;
        }

        @Override
        public IndexedRow broken(int line, String problem) {
            return (BrokenRow) reader.broken(line, problem);
        }

        private IndexedTask indexed(ValidRow row, Line line) {
            List<String> tags = knownTags.computeIfAbsent(row.task().tags(), same -> same);
            return new IndexedTask(file, row, tags, line);
        }
    }
}
