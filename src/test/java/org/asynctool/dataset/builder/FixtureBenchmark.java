package org.asynctool.dataset.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.task.Task;

/** A small benchmark in the test resources, made like the built-in one, and copies of it to be broken. */
final class FixtureBenchmark {

    static final Path FOLDER = Path.of("src/test/resources/org/asynctool/builtin/fixture-v1");

    private final Path folder;

    private FixtureBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Copies recipe and single tasks, but not what was made of them. */
    static FixtureBenchmark copyTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("single"));
        for (String file : List.of("recipe.json", "single/numbers.jsonl", "single/strings.jsonl")) {
            Files.copy(FOLDER.resolve(file), folder.resolve(file));
        }
        return new FixtureBenchmark(folder);
    }

    static List<Task> singles() {
        return TaskCollection.read(
                        List.of(FOLDER.resolve("single/numbers.jsonl"), FOLDER.resolve("single/strings.jsonl")))
                .tasks();
    }

    FixtureBenchmark replace(String file, String what, String by) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " has no " + what);
        }
        Files.writeString(path, text.replace(what, by));
        return this;
    }

    Path recipe() {
        return folder.resolve("recipe.json");
    }

    void build() {
        BenchmarkFiles files = BenchmarkFiles.of(recipe());
        files.write(files.build());
    }

    /** Names of all files, drafts included. */
    List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
