package org.asynctool.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Reads a text in UTF-8 line by line, without ever holding more than one line of up to {@value
 * #MAX_LINE_BYTES} bytes.
 *
 * <p>Lines end in a line feed, as this project writes them. Whether the last one does is told, since
 * a process that was killed while it wrote leaves half a line behind.
 */
@API(status = API.Status.INTERNAL)
public final class BoundedLines implements Closeable {

    /** The longest line that is read, in bytes. */
    public static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private final InputStream in;
    private int number;

    /**
     * Begins to read.
     *
     * @param in the text; closed together with this reader
     */
    public BoundedLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * One line.
     *
     * @param number its number, from 1
     * @param text the line without its end; empty if it is too long or not UTF-8
     * @param problem what is wrong with it; empty if nothing is
     * @param terminated whether a line feed ends it; only the last line can lack it
     */
    public record Line(int number, String text, String problem, boolean terminated) {}

    /**
     * Reads the next line.
     *
     * @return the line; empty at the end of the text
     * @throws IOException if the text cannot be read
     */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            tooLong |= bytes.size() == MAX_LINE_BYTES;
            if (!tooLong) {
                bytes.write(next);
            }
        }
        number++;
        return Optional.of(line(bytes.toByteArray(), tooLong, next == '\n'));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line line(byte[] bytes, boolean tooLong, boolean terminated) {
        if (tooLong) {
            return new Line(number, "", "is longer than " + MAX_LINE_BYTES + " bytes", terminated);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Line(number, text, "", terminated);
        } catch (CharacterCodingException e) {
            return new Line(number, "", "is not UTF-8", terminated);
        }
    }
}
