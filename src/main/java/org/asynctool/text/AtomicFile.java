package org.asynctool.text;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apiguardian.api.API;

/** Writes a file so that a reader sees all of it or nothing, also when the writer is killed. */
@API(status = API.Status.INTERNAL)
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes a file, in place of the one that may be there.
     *
     * @param file the file, in a folder that exists
     * @param text what it is to hold, in UTF-8
     * @throws IOException if that is not possible; what was there is still there then
     */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, ".unfinished-", ".tmp");
        try {
            Files.writeString(unfinished, text);
            move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
