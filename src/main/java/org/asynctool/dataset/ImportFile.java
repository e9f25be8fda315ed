package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Stream<ImportedRow> rows(InputStream in, String name, Function<JsonNode, Task> importer) {
        return RowIterator.stream(name, in, new Lines(name, importer, new KnownIds()))
                .onClose(() -> TaskFile.close(in, name));
    }

    private record Lines(String file, Function<JsonNode, Task> importer, KnownIds ids)
            implements RowIterator.Lines<ImportedRow> {

        @Override
        public ImportedRow line(String text, Line line) {
            TaskPosition position = new TaskPosition(file, line.number());
            try {
                JsonNode row = Json.read(text);
                Task task = importer.apply(row);
                return ids.problem(task.id(), line.number())
                        .<ImportedRow>map(problem -> new BrokenRow(position, problem))
                        .orElseGet(() -> new ImportedTask(position, task, row));
            } catch (JacksonException e) {
                return new BrokenRow(position, JsonErrors.inLine(e));
            } catch (UnsupportedRowException e) {
                return new UnsupportedRow(position, String.valueOf(e.getMessage()));
            } catch (IllegalArgumentException e) {
                return new BrokenRow(position, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public ImportedRow broken(int line, String problem) {
            return new BrokenRow(new TaskPosition(file, line), problem);
        }
    }
}
