package org.asynctool.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.json.JsonLine;

/**
 * Writes a trace as JSON Lines: the header, one line an event, the end.
 *
 * <p>Members stand in a fixed order, times are whole virtual milliseconds, and what says nothing
 * ({@code false}, an empty list, {@code canonical} where it equals {@code arguments}) is left out. The
 * same trace gives the same bytes, on every machine:
 *
 * <pre>{@code
 * {"version":1,"task":"trip","digest":"...","trial":1,"seed":7,"agent":{...},"mode":"asynchronous",...}
 * {"at":0,"event":"turn","turn":1,"effect":1000}
 * {"at":1000,"event":"call","call":"c1","turn":1,"subTask":"A","tool":"book_flight",...}
 * {"at":3000,"event":"result","call":"c1","result":{"booking_id":"B1"}}
 * {"at":4000,"event":"end","reason":"answered","states":{...}}
 * }</pre>
 */
@API(status = API.Status.STABLE)
public final class TraceWriter {

    private TraceWriter() {}

    /**
     * Returns a trace as JSON Lines.
     *
     * @param trace the trace
     * @return its text; each line ends in a line feed
     */
    public static String text(Trace trace) {
        StringBuilder text = new StringBuilder();
        lines(trace).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * Writes a trace into a file, in UTF-8. Its folder has to exist; an older file is replaced.
     *
     * @param trace the trace
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Trace trace, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (String line : (Iterable<String>) lines(trace)::iterator) {
                writer.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("trace " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Stream<String> lines(Trace trace) {
        return Stream.of(
                        Stream.of(HeaderForm.toJson(trace.header())),
                        trace.events().stream().map(EventForm::toJson),
                        Stream.of(EndForm.toJson(trace.end())))
                .flatMap(lines -> lines)
                .map(JsonLine::of);
    }
}
