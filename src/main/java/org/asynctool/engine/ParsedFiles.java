package org.asynctool.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.asynctool.dataset.IndexedRow;
import org.asynctool.dataset.TaskIndex;
import org.asynctool.dataset.TaskSource;

/**
 * The task files read in this JVM. Build tools discover a class several times before it runs; a file is
 * parsed again only if its size or time stamp changed. Files inside jars are read each time.
 */
final class ParsedFiles {

    private static final Map<Key, Parsed> FILES = new ConcurrentHashMap<>();

    private ParsedFiles() {}

    /**
     * Reads a file, or finds what was read of it.
     *
     * @throws org.asynctool.dataset.DatasetException if it cannot be read
     */
    static List<IndexedRow> read(TaskSource source) {
        Optional<Stamp> stamp = source.path().flatMap(Stamp::of);
        if (stamp.isEmpty()) {
            return parse(source);
        }
        Key key = new Key(source.path().get().toAbsolutePath(), source.name());
        return FILES.compute(
                        key,
                        (same, before) -> before != null && before.stamp().equals(stamp.get())
                                ? before
                                : new Parsed(stamp.get(), parse(source)))
                .rows();
    }

    private static List<IndexedRow> parse(TaskSource source) {
        return TaskIndex.of(source);
    }

    /** The name is part of the rows' positions. */
    private record Key(Path path, String name) {}

    private record Parsed(Stamp stamp, List<IndexedRow> rows) {}

    private record Stamp(long size, FileTime changed) {

        static Optional<Stamp> of(Path path) {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(new Stamp(file.size(), file.lastModifiedTime()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
