package org.asynctool.trace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import org.asynctool.text.BoundedLines;
import org.asynctool.text.BoundedLines.Line;
import org.asynctool.text.SafeText;
import org.asynctool.text.UnreadableTextException;
import tools.jackson.core.JacksonException;

/**
 * Reads what {@link TraceWriter} wrote, and nothing else: an unknown version, event or member, a
 * missing one and half a line are errors that name the line.
 */
@API(status = API.Status.STABLE)
public final class TraceReader {

    private final String source;
    private final BoundedLines lines;
    private int lineNumber;

    private TraceReader(String source, BoundedLines lines) {
        this.source = source;
        this.lines = lines;
    }

    /**
     * Reads a trace from a file.
     *
     * @param file a file that {@link TraceWriter} wrote
     * @return the trace
     * @throws InvalidTraceException if it is not a whole trace of the known version
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Trace read(Path file) {
        try {
            return read(SafeText.line(file.getFileName().toString()), Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("trace " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a trace from its text.
     *
     * @param source what the text is, for messages
     * @param text the text
     * @return the trace
     * @throws InvalidTraceException if it is not a whole trace of the known version
     */
    public static Trace parse(String source, String text) {
        try {
            return read(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
    }

    private static Trace read(String source, InputStream in) throws IOException {
        try (BoundedLines lines = new BoundedLines(in)) {
            TraceReader reader = new TraceReader(source, lines);
            try {
                return reader.trace();
            } catch (IllegalArgumentException e) {
                throw reader.error(SafeText.line(String.valueOf(e.getMessage())));
            }
        }
    }

    private Trace trace() throws IOException {
        TraceHeader header = HeaderForm.fromJson(nextLine("the header"));
        List<TraceEvent> events = new ArrayList<>();
        while (true) {
            StrictObject line = nextLine("an event or the end");
            if (line.optionalText("event").equals(Optional.of(EndForm.NAME))) {
                TraceEnd end = EndForm.fromJson(line);
                requireNothingMore();
                return new Trace(header, events, end);
            }
            events.add(EventForm.fromJson(line));
        }
    }

    private StrictObject nextLine(String expected) throws IOException {
        lineNumber++;
        Line line = lines.next().orElseThrow(() -> error("the trace stops before its end; expected " + expected));
        if (!line.terminated()) {
            throw error("the last line is torn: it lacks its line feed, so whoever wrote it was stopped");
        }
        try {
            return StrictObject.of(Json.read(line.text()));
        } catch (UnreadableTextException e) {
            throw error("this line is " + e.getMessage());
        } catch (JacksonException e) {
            throw error("this line is not JSON: " + SafeText.line(e.getOriginalMessage(), 200));
        }
    }

    private void requireNothingMore() throws IOException {
        lineNumber++;
        if (lines.next().isPresent()) {
            throw error("there is more behind the end of the trace");
        }
    }

    private InvalidTraceException error(String problem) {
        return new InvalidTraceException(source, lineNumber, problem);
    }
}
