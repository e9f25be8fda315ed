package org.asynctool.dataset;

import java.util.function.Consumer;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Hands rows on and stops at the first that is broken. */
record SoundRows(String file, Consumer<JsonNode> reader) implements RowIterator.Lines<Integer> {

    @Override
    public Integer line(String text, int line) {
        try {
            reader.accept(Json.read(text));
            return line;
        } catch (JacksonException e) {
            return broken(line, JsonErrors.inLine(e));
        } catch (IllegalArgumentException e) {
            return broken(line, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Integer broken(int line, String problem) {
        throw new DatasetException(new TaskPosition(file, line) + ": " + problem);
    }
}
