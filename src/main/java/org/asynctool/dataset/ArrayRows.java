package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.task.Task;
import org.asynctool.text.UnreadableTextException;
import org.asynctool.text.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The rows of a file that is one JSON array. */
final class ArrayRows {

    private final String file;
    private final BiFunction<Integer, JsonNode, Task> importer;
    private final KnownIds ids = new KnownIds();
    private final List<ImportedRow> rows = new ArrayList<>();

    private ArrayRows(String file, BiFunction<Integer, JsonNode, Task> importer) {
        this.file = file;
        this.importer = importer;
    }

    static Stream<ImportedRow> read(Path file, BiFunction<Integer, JsonNode, Task> importer) {
        ArrayRows rows = new ArrayRows(String.valueOf(file.getFileName()), importer);
        try (InputStream in = Files.newInputStream(file)) {
            rows.read(in.readNBytes(TaskFile.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new DatasetException("cannot read the data file " + file.toAbsolutePath() + ": " + e, e);
        }
        return rows.rows.stream();
    }

    private void read(byte[] bytes) {
        if (bytes.length > TaskFile.MAX_BYTES) {
            broken(1, TaskFile.tooLong("the file"));
            return;
        }
        try {
            String text = Utf8.decode(bytes);
            parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (UnreadableTextException e) {
            broken(WholeFile.lineOf(bytes, e.offset()), TaskFile.notText(e));
        } catch (JacksonException e) {
            broken(JsonErrors.line(e), JsonErrors.inLine(e));
        }
    }

    private void parse(String text) {
        try (JsonParser parser = Json.parser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                broken(Math.max(1, parser.currentTokenLocation().getLineNr()), "expected a JSON array of rows");
                return;
            }
            for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                int row = number;
                TaskPosition position =
                        new TaskPosition(file, parser.currentTokenLocation().getLineNr());
                JsonNode value = parser.readValueAsTree();
                rows.add(ImportFile.row(position, value, json -> importer.apply(row, json), ids));
            }
            if (parser.nextToken() != null) {
                broken(parser.currentTokenLocation().getLineNr(), "there is something behind the array of rows");
            }
        }
    }

    private void broken(int line, String problem) {
        rows.add(new BrokenRow(new TaskPosition(file, line), problem));
    }
}
