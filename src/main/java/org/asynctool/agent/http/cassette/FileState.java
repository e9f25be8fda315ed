package org.asynctool.agent.http.cassette;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Tells whether a file was written meanwhile. */
record FileState(long bytes, FileTime modified, String key) {

    private static final FileState MISSING = new FileState(-1, FileTime.fromMillis(0), "");

    static FileState of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(
                    attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            // Whatever else is wrong shows when the file is read or written.
            return MISSING;
        }
    }

    void requireUnchanged(Path file) throws IOException {
        if (!equals(of(file))) {
            throw new IOException(file + " was written while this cassette was open, which is not written now: two"
                    + " episodes share it; give each a task, trial or name of its own");
        }
    }
}
