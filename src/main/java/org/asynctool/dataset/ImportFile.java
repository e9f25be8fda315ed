package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.task.Task;
import org.asynctool.text.BoundedLines.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON Lines files of public datasets with the bounds of task files. The format decides, not the
 * file's name: many datasets call their JSON Lines {@code .json}.
 */
@API(status = API.Status.INTERNAL)
public final class ImportFile {

    private ImportFile() {}

    /**
     * Reads a file.
     *
     * @param file the file, UTF-8, one JSON value a line
     * @param importer makes a task of a row; throws {@link UnsupportedRowException} or an {@link
     *     IllegalArgumentException} that says what is wrong with the row
     * @return its rows in order, read as the stream is consumed; must be closed
     * @throws DatasetException if the file cannot be opened; while the stream is consumed, if its bytes
     *     cannot be read
     */
    public static Stream<ImportedRow> read(Path file, Function<JsonNode, Task> importer) {
        try {
            return rows(Files.newInputStream(file), String.valueOf(file.getFileName()), importer);
        } catch (IOException e) {
            throw new DatasetException("cannot read the data file " + file.toAbsolutePath() + ": " + e, e);
        }
    }

    /**
     * Reads a file that is one JSON array of rows.
     *
     * @param file the file, UTF-8, up to {@value TaskFile#MAX_BYTES} bytes
     * @param importer makes a task of a row and its number, from 1; throws as that of {@link #read} does
     * @return its rows in order; a file that is no array gives one broken row
     * @throws DatasetException if the file cannot be read
     */
    public static Stream<ImportedRow> readArray(Path file, BiFunction<Integer, JsonNode, Task> importer) {
        return ArrayRows.read(file, importer);
    }

    /**
     * Reads a file that stands behind others, so that none of its rows may be broken.
     *
     * @param file the file, UTF-8, one JSON value a line
     * @param reader takes a row; throws an {@link IllegalArgumentException} that says what is wrong with it
     * @throws DatasetException if the file cannot be read or a row is broken; the message names file and line
     */
    public static void readSound(Path file, Consumer<JsonNode> reader) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            RowIterator.stream(name, in, new SoundRows(name, reader)).forEach(row -> {});
        } catch (IOException e) {
            throw new DatasetException("cannot read the data file " + file.toAbsolutePath() + ": " + e, e);
        }
    }

    /**
     * Looks through a file for what its rows have in common, before they are read. Rows that are broken are passed
     * over: reading them says what is wrong.
     *
     * @param file the file, UTF-8, one JSON value a line
     * @param reader takes a row; an {@link IllegalArgumentException} passes it over
     * @throws DatasetException if the file cannot be read
     */
    public static void scan(Path file, Consumer<JsonNode> reader) {
        Function<JsonNode, Task> nothing = row -> {
            reader.accept(row);
            throw new UnsupportedRowException("only looked at");
        };
        try (Stream<ImportedRow> rows = read(file, nothing)) {
            rows.forEach(row -> {});
        }
    }

    private static Stream<ImportedRow> rows(InputStream in, String name, Function<JsonNode, Task> importer) {
        return RowIterator.stream(name, in, new Lines(name, importer, new KnownIds()))
                .onClose(() -> TaskFile.close(in, name));
    }

    /** Imports a row that could be parsed. */
    static ImportedRow row(TaskPosition position, JsonNode row, Function<JsonNode, Task> importer, KnownIds ids) {
        try {
            Task task = importer.apply(row);
            return ids.problem(task.id(), position.line())
                    .<ImportedRow>map(problem -> new BrokenRow(position, problem))
                    .orElseGet(() -> new ImportedTask(position, task, row));
        } catch (UnsupportedRowException e) {
            return new UnsupportedRow(position, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new BrokenRow(position, String.valueOf(e.getMessage()));
        }
    }

    private record Lines(String file, Function<JsonNode, Task> importer, KnownIds ids)
            implements RowIterator.Lines<ImportedRow> {

        @Override
        public ImportedRow line(String text, Line line) {
            TaskPosition position = new TaskPosition(file, line.number());
            try {
                return row(position, Json.read(text), importer, ids);
            } catch (JacksonException e) {
                return new BrokenRow(position, JsonErrors.inLine(e));
            }
        }

        @Override
        public ImportedRow broken(int line, String problem) {
            return new BrokenRow(new TaskPosition(file, line), problem);
        }
    }
}
