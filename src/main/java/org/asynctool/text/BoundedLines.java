package org.asynctool.text;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Reads a text in UTF-8 line by line, without ever holding more than one line of up to {@value
 * #MAX_LINE_BYTES} bytes: of a longer one only its length is kept, and the next one can still be read.
 *
 * <p>Lines end in a line feed. Whether the last one does is told, since a process that was killed while
 * it wrote leaves half a line behind.
 */
@API(status = API.Status.INTERNAL)
public final class BoundedLines implements Closeable {

    /** The longest line that is read, in bytes. */
    public static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private static final int CHUNK_BYTES = 64 * 1024;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int next;
    private int end;
    private int number;
    private long passed;

    /**
     * Begins to read.
     *
     * @param in the text; closed together with this reader
     */
    public BoundedLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line without its end.
     *
     * @param number its number, from 1
     * @param offset where it begins, in bytes from the beginning of the text
     * @param bytes its bytes; none where it is too long
     * @param length how many bytes it has
     * @param terminated whether a line feed ends it; only the last line can lack it
     */
    public record Line(int number, long offset, byte[] bytes, long length, boolean terminated) {

        /**
         * Tells whether it is longer than any line that is read.
         *
         * @return whether it is
         */
        public boolean tooLong() {
            return length > MAX_LINE_BYTES;
        }

        /**
         * Returns the line as text.
         *
         * @return the text
         * @throws UnreadableTextException if it is too long or not UTF-8
         */
        public String text() throws UnreadableTextException {
            if (tooLong()) {
                throw new UnreadableTextException("longer than 16 MiB (" + MAX_LINE_BYTES + " bytes)", MAX_LINE_BYTES);
            }
            return Utf8.decode(bytes);
        }
    }

    /**
     * Reads the next line.
     *
     * @return the line; empty at the end of the text
     * @throws IOException if the text cannot be read
     */
    public Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        long offset = passed;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        boolean terminated = false;
        while (!terminated && fill()) {
            int stop = endOfLine();
            terminated = stop < end;
            length += stop - next;
            if (length <= MAX_LINE_BYTES) {
                bytes.write(chunk, next, stop - next);
            } else {
                bytes = new ByteArrayOutputStream(0);
            }
            next = terminated ? stop + 1 : stop;
        }
        passed += length + (terminated ? 1 : 0);
        return Optional.of(new Line(number, offset, bytes.toByteArray(), length, terminated));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int endOfLine() {
        int stop = next;
        while (stop < end && chunk[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(chunk, 0, chunk.length));
        }
        return next < end;
    }
}
