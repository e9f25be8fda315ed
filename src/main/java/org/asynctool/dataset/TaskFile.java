package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.text.BoundedLines;
import org.asynctool.text.UnreadableTextException;

/**
 * Reads task files: {@code .json} holds one task, {@code .jsonl} one task a line.
 *
 * <p>Files are UTF-8, a byte order mark in front is tolerated, blank lines are passed over. A row that
 * cannot be read becomes a {@link BrokenRow} and the next one is read; nothing is ever left out. A file
 * without a row gives an empty stream, which callers must not take for success.
 */
@API(status = API.Status.STABLE)
public final class TaskFile {

    /** The longest line of a {@code .jsonl} file and the longest {@code .json} file, in bytes. */
    public static final int MAX_BYTES = BoundedLines.MAX_LINE_BYTES;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TaskFile() {}

    /**
     * Reads a file.
     *
     * @param file a file whose name ends in {@code .json} or {@code .jsonl}
     * @return its rows in order, read as the stream is consumed; must be closed
     * @throws DatasetException if the file cannot be opened or has another ending
     */
    public static Stream<TaskRow> read(Path file) {
        TaskFormat.of(file.toString());
        try {
            return rows(Files.newInputStream(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new DatasetException("cannot read the task file " + file.toAbsolutePath() + ": " + e, e);
        }
    }

    /**
     * Reads a file that is open already.
     *
     * @param in its bytes; closed with the stream
     * @param name its name for positions, which ends in {@code .json} or {@code .jsonl}
     * @return its rows in order, read as the stream is consumed; must be closed
     * @throws DatasetException if the name has another ending; while the stream is consumed, if the
     *     bytes cannot be read
     */
    public static Stream<TaskRow> rows(InputStream in, String name) {
        return rows(in, name, RowReader.of(name));
    }

    /** Reads a file that is open already, with rows of any kind. */
    static <R> Stream<R> rows(InputStream in, String name, RowIterator.Lines<R> reader) {
        Stream<R> rows = switch (TaskFormat.of(name)) {
            case WHOLE -> Stream.of(name).flatMap(file -> WholeFile.read(in, file, reader).stream());
            case LINES -> RowIterator.stream(name, in, reader);
        };
        return rows.onClose(() -> close(in, name));
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    static String tooLong(String what) {
        return what + " is longer than 16 MiB (" + MAX_BYTES + " bytes); a task must fit in that";
    }

    static String notText(UnreadableTextException error) {
        return error.getMessage() + "; save the file as UTF-8";
    }

    static void close(InputStream in, String name) {
        try {
            in.close();
        } catch (IOException e) {
            throw new DatasetException("cannot close " + name + ": " + e.getMessage(), e);
        }
    }
}
