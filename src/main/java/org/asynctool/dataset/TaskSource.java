package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.text.UnreadableTextException;
import org.asynctool.text.Utf8;

/**
 * A task file that a location led to.
 *
 * @param name its name for positions: relative to the folder that the location named, else the last part
 *     of the location
 * @param opener opens its bytes
 * @param path the file; empty where it is no file of its own, such as one inside a jar
 * @param classpathResource its name on the class path, without a slash in front; empty where the location
 *     was a file
 */
@API(status = API.Status.STABLE)
public record TaskSource(String name, Opener opener, Optional<Path> path, Optional<String> classpathResource) {

    /** Opens the bytes of a file. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens the bytes.
         *
         * @return a stream that must be closed
         * @throws IOException if they cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * Reads the file, as {@link TaskFile} describes.
     *
     * @return its rows in order; must be closed
     * @throws DatasetException if the file cannot be opened
     */
    public Stream<TaskRow> rows() {
        try {
            return TaskFile.rows(opener.open(), name);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Finds where a value of a task stands.
     *
     * @param task position of the task
     * @param pointer JSON pointer to a value in the task
     * @return the line of the value, of the nearest value around it where it is missing; the position of the task
     *     where the file cannot be read any more
     */
    @API(status = API.Status.INTERNAL)
    public TaskPosition position(TaskPosition task, String pointer) {
        if (TaskFormat.of(name) == TaskFormat.LINES) {
            return task;
        }
        try (InputStream in = opener.open()) {
            return PointerLines.position(task, TaskFile.withoutMark(Utf8.decode(in.readAllBytes())), pointer);
        } catch (IOException | UnreadableTextException e) {
            return task;
        }
    }

    DatasetException unreadable(IOException cause) {
        return new DatasetException("cannot read the task file " + name + ": " + cause, cause);
    }
}
