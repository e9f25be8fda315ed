package org.asynctool.dataset;

import org.asynctool.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the lines of JSON pointers in a text of many lines. */
final class PointerLines {

    private PointerLines() {}

    /**
     * Returns where a value stands.
     *
     * @param task position of the task
     * @param json the text of the task: of the whole file, or of one line
     * @param pointer JSON pointer to the value
     * @return its position; that of the task if the text is not JSON
     */
    static TaskPosition position(TaskPosition task, String json, String pointer) {
        try {
            return new TaskPosition(task.file(), task.line() - line(json, "") + line(json, pointer));
        } catch (JacksonException e) {
            return task;
        }
    }

    /**
     * Returns the line of a value or, where it is missing, of the nearest value around it.
     *
     * @param json a text that is JSON
     * @param pointer JSON pointer to the value
     * @return its line, from 1; that of its name for a member of an object
     */
    static int line(String json, String pointer) {
        int line = 1;
        int longest = -1;
        try (JsonParser parser = Json.parser(json)) {
            for (JsonToken token = parser.nextToken();
                    token != null && longest < pointer.length();
                    token = parser.nextToken()) {
                String place = parser.streamReadContext().pathAsPointer().toString();
                if (place.length() > longest && (pointer + "/").startsWith(place + "/")) {
                    longest = place.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return line;
    }
}
