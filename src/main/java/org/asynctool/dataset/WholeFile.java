package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.asynctool.text.UnreadableTextException;
import org.asynctool.text.Utf8;

/** Reads a file that is one task. */
final class WholeFile {

    private WholeFile() {}

    /** Returns the one row; empty for a file of blanks only. */
    static Optional<TaskRow> read(InputStream in, String file) {
        try {
            byte[] bytes = in.readNBytes(TaskFile.MAX_BYTES + 1);
            return row(bytes, new RowReader(file));
        } catch (IOException e) {
            throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<TaskRow> row(byte[] bytes, RowReader reader) {
        if (bytes.length > TaskFile.MAX_BYTES) {
            return Optional.of(reader.broken(1, TaskFile.tooLong("the file")));
        }
        try {
            String text = Utf8.decode(bytes);
            String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return json.isBlank() ? Optional.empty() : Optional.of(reader.whole(json));
        } catch (UnreadableTextException e) {
            return Optional.of(reader.broken(lineOf(bytes, e.offset()), TaskFile.notText(e)));
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
