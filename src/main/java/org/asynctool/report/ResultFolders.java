package org.asynctool.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders below a folder of results: {@code <run>/<benchmark>}. */
final class ResultFolders {

    private ResultFolders() {}

    /** Returns the names of the runs, sorted; none where there is no such folder. */
    static List<String> runs(Path root) {
        return below(root).stream().map(run -> run.getFileName().toString()).toList();
    }

    /** Returns the folders of the benchmarks of a run, sorted; none where the run is not there. */
    static List<Path> benchmarks(Path root, String run) {
        return below(root.resolve(run));
    }

    /** Names folders for people, the same on every system. */
    static String names(List<Path> folders) {
        return folders.stream().map(ResultFolders::name).collect(Collectors.joining(", "));
    }

    /** Names a folder for people, the same on every system. */
    static String name(Path folder) {
        return folder.toString().replace('\\', '/');
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("results in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
