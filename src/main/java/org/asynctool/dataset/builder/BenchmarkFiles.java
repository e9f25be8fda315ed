package org.asynctool.dataset.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskFileWriter;
import org.asynctool.task.Task;
import org.asynctool.text.AtomicFile;

/**
 * The files of a benchmark, in the folder of its recipe: single tasks where the recipe says, and in {@value #FOLDER}
 * what was made of them: one task file for each mix, and a {@code README.md} that says that nobody edits these. Beside
 * the recipe are {@value #SMOKE} with the small subset and {@value #CHECKSUMS} with the SHA-256 of all task files.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BenchmarkFiles {

    /** The folder of what is generated: {@value}. */
    public static final String FOLDER = "concurrent";

    /** The file of the small subset: {@value}. */
    public static final String SMOKE = "smoke.jsonl";

    /** The file of checksums, as {@code sha256sum --check} takes it: {@value}. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private static final String NOTE = """
            # Generated

            The task files here and ../smoke.jsonl are made of the recipe and the single tasks beside this folder. Do not
            edit them:

                asynctool build recipe.json
            """;

    private final Path recipeFile;

    private BenchmarkFiles(Path recipeFile) {
        this.recipeFile = recipeFile;
    }

    /**
     * Names the files of a benchmark.
     *
     * @param recipeFile the recipe
     * @return its files
     */
    public static BenchmarkFiles of(Path recipeFile) {
        return new BenchmarkFiles(recipeFile);
    }

    /**
     * Makes the benchmark of the recipe, without writing anything.
     *
     * @return the benchmark
     * @throws DatasetException if recipe or single tasks are at fault; it names file and line
     */
    public Benchmark build() {
        Recipe recipe = Recipe.read(recipeFile);
        if (recipe.singles().isEmpty()) {
            throw new DatasetException(recipeFile + ": member 'singles' names no file of single tasks");
        }
        return BenchmarkBuilder.build(recipe, TaskCollection.read(paths(recipe.singles())));
    }

    /**
     * Writes the generated files; each is there as a whole or not at all.
     *
     * @param benchmark what {@link #build()} returned
     * @throws DatasetException if a file cannot be written
     */
    public void write(Benchmark benchmark) {
        Map<String, List<Task>> files = new LinkedHashMap<>();
        benchmark.concurrent().forEach((mix, tasks) -> files.put(FOLDER + "/" + mix + ".jsonl", tasks));
        if (benchmark.recipe().smokePerCategory() > 0) {
            files.put(SMOKE, benchmark.smoke());
        }
        files.forEach((name, tasks) -> TaskFileWriter.write(path(name), tasks));
        List<String> names = new ArrayList<>(benchmark.recipe().singles());
        names.addAll(files.keySet());
        try {
            AtomicFile.write(path(FOLDER + "/README.md"), NOTE);
            AtomicFile.write(path(CHECKSUMS), checksums(names));
        } catch (IOException e) {
            throw new DatasetException("cannot write to " + path(FOLDER) + ": " + e, e);
        }
    }

    private String checksums(List<String> names) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append(sha256(Files.readAllBytes(path(name))))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        return lines.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private List<Path> paths(List<String> names) {
        return names.stream().map(this::path).toList();
    }

    private Path path(String name) {
        return recipeFile.resolveSibling(name);
    }
}
