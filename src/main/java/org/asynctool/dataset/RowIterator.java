package org.asynctool.dataset;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.asynctool.dataset.BoundedLines.Line;

/** The rows of a JSON Lines file, read one at a time. */
final class RowIterator implements Iterator<TaskRow> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final BoundedLines lines;
    private final RowReader reader;
    private final Map<String, Integer> linesOfIds = new HashMap<>();
    private Optional<TaskRow> next = Optional.empty();

    RowIterator(String file, BoundedLines lines) {
        this.file = file;
        this.lines = lines;
        this.reader = new RowReader(file);
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = advance();
        }
        return next.isPresent();
    }

    @Override
    public TaskRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TaskRow row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    private Optional<TaskRow> advance() {
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<TaskRow> row = row(line.get());
                if (row.isPresent()) {
                    return row.map(this::refuseKnownId);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private Optional<TaskRow> row(Line line) {
        if (line.tooLong()) {
            return Optional.of(reader.broken(line.number(), TaskFile.tooLong("the line")));
        }
        try {
            String text = withoutMark(Utf8.decode(line.bytes()), line.number());
            return text.isBlank() ? Optional.empty() : Optional.of(reader.line(text, line.number()));
        } catch (Utf8.MalformedException e) {
            return Optional.of(reader.broken(line.number(), e.getMessage()));
        }
    }

    private TaskRow refuseKnownId(TaskRow row) {
        if (!(row instanceof ValidRow valid)) {
            return row;
        }
        String id = valid.task().id();
        int line = row.position().line();
        Integer earlier = linesOfIds.putIfAbsent(id.toLowerCase(Locale.ROOT), line);
        return earlier == null
                ? row
                : reader.broken(
                        line,
                        "/id: id '" + id + "' is already used in line " + earlier
                                + "; ids must be unique without regard to case");
    }

    private static String withoutMark(String text, int line) {
        return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
