package org.asynctool.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of generated task files, named by benchmark classes: an annotation takes constants only. */
final class GeneratedFolder {

    private final Path folder;

    private GeneratedFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes an empty folder, relative to the working folder as in the annotation. */
    static GeneratedFolder at(String location) {
        Path folder = Path.of(location);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GeneratedFolder(folder);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    GeneratedFolder file(String name, byte[] bytes) {
        try {
            Files.write(path(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    GeneratedFolder file(String name, List<String> lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A task of the kitchen, whose request tells the agent what to do. */
    static String task(String id, String request) {
        return task(id, request, "");
    }

    /** The same, with further members of the task, such as {@code , "limits": {...}}. */
    static String task(String id, String request, String members) {
        return "{\"version\": 1, \"id\": \"" + id + "\", \"subTasks\": [{\"id\": \"A\", \"category\": \"Kitchen\","
                + " \"requests\": [\"" + request
                + "\"], \"worlds\": {\"plan\": {\"steps\": {\"boil\": \"Boil water\"}}},"
                + " \"reference\": [{\"id\": \"a1\", \"tool\": \"boil\", \"arguments\": {}}]}]" + members + "}";
    }
}
