package org.asynctool.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds task files in the file system. */
final class FileTasks {

    private final String location;
    private final Path folder;

    FileTasks(String location, Path folder) {
        this.location = location;
        this.folder = folder.toAbsolutePath();
    }

    List<TaskSource> find(String written) {
        Path path = path(written);
        if (Files.isDirectory(path)) {
            List<String> names = names(path);
            if (names.isEmpty()) {
                throw new DatasetException("no task file (.json, .jsonl) in '" + location + "', folder " + path);
            }
            return names.stream().map(name -> source(name, path.resolve(name))).toList();
        }
        if (!Files.isRegularFile(path)) {
            throw new DatasetException("no tasks at '" + location + "': there is no file or folder " + path);
        }
        TaskFormat.of(path.toString());
        return List.of(source(path.getFileName().toString(), path));
    }

    /** Returns the names of all task files below a folder, with {@code /}, sorted. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(TaskFormat::knows)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DatasetException("cannot list the folder " + folder + ": " + e, e);
        }
    }

    private Path path(String written) {
        try {
            return folder.resolve(written).normalize();
        } catch (InvalidPathException e) {
            throw new DatasetException("'" + location + "' is not a location of tasks: " + e.getMessage());
        }
    }

    private static TaskSource source(String name, Path file) {
        return new TaskSource(name, () -> Files.newInputStream(file), Optional.of(file), Optional.empty());
    }
}
