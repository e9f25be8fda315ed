package org.asynctool.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.text.AtomicFile;
import tools.jackson.core.JacksonException;

/**
 * Reads and writes files of baselines: JSON with a task a line, sorted by id, the same bytes for the same baseline.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BaselineFile {

    private BaselineFile() {}

    /**
     * Reads a file.
     *
     * @param file a path
     * @return the baseline
     * @throws IllegalArgumentException if something in it is wrong; the message says what, and where
     * @throws IOException if it cannot be read
     */
    public static Baseline read(Path file) throws IOException {
        try {
            return BaselineForm.read(Json.read(Files.readString(file)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(JsonErrors.inText(e), e);
        }
    }

    /**
     * Writes a file, and folders that are missing. Whoever reads it meanwhile sees all of it or nothing.
     *
     * @param file a path
     * @param baseline the baseline
     * @throws IOException if it cannot be written; a file that was there is still there then
     */
    public static void write(Path file, Baseline baseline) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, BaselineForm.write(baseline));
    }
}
