package org.asynctool.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.text.Nearest;

/** Finds task files in the file system. */
final class FileTasks {

    private final String location;
    private final Path folder;
    private final ClassLoader loader;

    FileTasks(String location, Path folder, ClassLoader loader) {
        this.location = location;
        this.loader = loader;
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
            throw new DatasetException(
                    "no tasks at '" + location + "': there is no file or folder " + path + hint(written, path));
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

    /** What was meant: the resource of that name, or a file beside. */
    private String hint(String written, Path path) {
        String resource = written.startsWith("/") ? written.substring(1) : written;
        return Stream.of(resource, "tasks/" + resource)
                .filter(name -> loader.getResource(name) != null)
                .map(name -> "; did you mean 'classpath:/" + name + "'?")
                .findFirst()
                .or(() -> Nearest.one(path.getFileName().toString(), beside(path))
                        .map(name -> "; did you mean '" + name + "', which is in that folder?"))
                .orElse("");
    }

    /** Names of the folders and task files where a file should be; none if they cannot be listed. */
    private static List<String> beside(Path path) {
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.filter(file -> Files.isDirectory(file) || TaskFormat.knows(file.toString()))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
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
