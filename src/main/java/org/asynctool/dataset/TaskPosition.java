package org.asynctool.dataset;

import org.apiguardian.api.API;

/**
 * Where in a task file something stands.
 *
 * @param file name of the file, relative to the folder that was read; not blank
 * @param line the line, from 1
 */
@API(status = API.Status.STABLE)
public record TaskPosition(String file, int line) {

    /**
     * Refuses a blank name and a line below 1.
     *
     * @param file name of the file
     * @param line the line
     */
    public TaskPosition {
        if (file.isBlank()) {
            throw new IllegalArgumentException("a position needs the name of a file, but it is blank");
        }
        if (line < 1) {
            throw new IllegalArgumentException("line must be 1 or more, but was " + line);
        }
    }

    /** Returns the position as messages name it, such as {@code travel.jsonl:7}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
