package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.asynctool.text.BoundedLines;
import org.asynctool.text.BoundedLines.Line;
import org.asynctool.text.UnreadableTextException;

/**
 * The rows of a JSON Lines file, read one at a time; blank lines are passed over.
 *
 * @param <R> what a line becomes
 */
final class RowIterator<R> implements Iterator<R> {

    /** Makes rows of lines. */
    interface Lines<R> {

        /** Returns the row of a line that is not blank, with its text, without a byte order mark. */
        R line(String text, Line line);

        /** Returns the row of a line that has no text. */
        R broken(int line, String problem);
    }

    private final String file;
    private final BoundedLines lines;
    private final Lines<R> reader;
    private Optional<R> next = Optional.empty();

    private RowIterator(String file, InputStream in, Lines<R> reader) {
        this.file = file;
        this.lines = new BoundedLines(in);
        this.reader = reader;
    }

    /** Returns the rows of a file as they are read; closing the stream leaves the bytes open. */
    static <R> Stream<R> stream(String file, InputStream in, Lines<R> reader) {
        Iterator<R> rows = new RowIterator<>(file, in, reader);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, traits), false);
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = advance();
        }
        return next.isPresent();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        R row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    private Optional<R> advance() {
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<R> row = row(line.get());
                if (row.isPresent()) {
                    return row;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private Optional<R> row(Line line) {
        if (line.tooLong()) {
            return Optional.of(reader.broken(line.number(), TaskFile.tooLong("the line")));
        }
        try {
            String text = text(line);
            return text.isBlank() ? Optional.empty() : Optional.of(reader.line(text, line));
        } catch (UnreadableTextException e) {
            return Optional.of(reader.broken(line.number(), TaskFile.notText(e)));
        }
    }

    /** Returns the text of a line; only the first one of a file may begin with a byte order mark. */
    private static String text(Line line) throws UnreadableTextException {
        return line.number() == 1 ? TaskFile.withoutMark(line.text()) : line.text();
    }
}
