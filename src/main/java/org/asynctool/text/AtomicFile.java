package org.asynctool.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apiguardian.api.API;

/** Writes a file so that a reader sees all of it or nothing, also when the writer is killed. */
@API(status = API.Status.INTERNAL)
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes what a file is to hold, bit by bit. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it.
         *
         * @param out takes it, in UTF-8; not to be closed
         * @throws IOException if that is not possible
         */
        void writeTo(BufferedWriter out) throws IOException;
    }

    /**
     * Writes a file, in place of the one that may be there.
     *
     * @param file the file, in a folder that exists
     * @param text what it is to hold, in UTF-8
     * @throws IOException if that is not possible; what was there is still there then
     */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text));
    }

    /**
     * Writes a file, in place of the one that may be there.
     *
     * @param file the file, in a folder that exists
     * @param content writes what it is to hold; where it throws, what was there is still there
     * @throws IOException if that is not possible; what was there is still there then
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        // In a folder of its own: a temporary file would be readable by its owner only, and stay so.
        Path drafts = Files.createTempDirectory(target.getParent(), ".unfinished-");
        Path draft = drafts.resolve(target.getFileName());
        try {
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
            Files.delete(drafts);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
