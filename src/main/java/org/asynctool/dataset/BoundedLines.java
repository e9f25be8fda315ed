package org.asynctool.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of bytes, the longest of which is bounded: of a longer one only its length is kept, and the next
 * one can still be read.
 */
final class BoundedLines {

    private static final int CHUNK_BYTES = 64 * 1024;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int next;
    private int end;
    private int number;

    BoundedLines(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /**
     * A line without its end.
     *
     * @param number its number, from 1
     * @param bytes its bytes; none where it is too long
     * @param length how many bytes it has
     */
    record Line(int number, byte[] bytes, long length) {
        boolean tooLong() {
            return length > bytes.length;
        }
    }

    /** Returns the next line; empty behind the last one. */
    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int stop = endOfLine();
            ended = stop < end;
            length += stop - next;
            if (length <= mostBytes) {
                bytes.write(chunk, next, stop - next);
            } else {
                bytes = new ByteArrayOutputStream(0);
            }
            next = ended ? stop + 1 : stop;
        }
        return Optional.of(new Line(number, length <= mostBytes ? bytes.toByteArray() : new byte[0], length));
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
