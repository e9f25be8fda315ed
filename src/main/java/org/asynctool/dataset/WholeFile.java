package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.asynctool.text.BoundedLines.Line;
import org.asynctool.text.UnreadableTextException;

/** Reads a file that is one task. */
final class WholeFile {

    private WholeFile() {}

    /** Returns the one row, as if it were a line; empty for a file of blanks only. */
    static <R> Optional<R> read(InputStream in, String file, RowIterator.Lines<R> reader) {
        try {
            byte[] bytes = in.readNBytes(TaskFile.MAX_BYTES + 1);
            return row(new Line(1, 0, bytes, bytes.length, false), reader);
        } catch (IOException e) {
            throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static <R> Optional<R> row(Line whole, RowIterator.Lines<R> reader) {
        if (whole.tooLong()) {
            return Optional.of(reader.broken(1, TaskFile.tooLong("the file")));
        }
        try {
            String json = TaskFile.withoutMark(whole.text());
            return json.isBlank() ? Optional.empty() : Optional.of(reader.line(json, whole));
        } catch (UnreadableTextException e) {
            return Optional.of(reader.broken(lineOf(whole.bytes(), e.offset()), TaskFile.notText(e)));
        }
    }

    static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
