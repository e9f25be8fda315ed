package org.asynctool.dataset;

import java.util.function.Consumer;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.text.BoundedLines.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Hands rows on and stops at the first that is broken. */
record SoundRows(String file, Consumer<JsonNode> reader) implements RowIterator.Lines<Integer> {

    @Override
    public Integer line(String text, Line line) {
        try {
            reader.accept(Json.read(text));
            return line.number();
        } catch (JacksonException e) {
            return broken(line.number(), JsonErrors.inLine(e));
        } catch (IllegalArgumentException e) {
            return broken(line.number(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Integer broken(int line, String problem) {
        throw new DatasetException(new TaskPosition(file, line) + ": " + problem);
    }
}
