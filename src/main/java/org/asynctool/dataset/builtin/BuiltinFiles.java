package org.asynctool.dataset.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.builder.BenchmarkFiles;
import org.asynctool.dataset.builder.Mix;
import org.asynctool.dataset.builder.Recipe;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.text.Nearest;

/** The resources of one built-in benchmark: its recipe, and the task files that it names. */
final class BuiltinFiles {

    private static final String ROOT = "/org/asynctool/builtin/";
    private static final String SINGLE = "single";
    private static final String SMOKE = "smoke";
    /** Names without a version stand for the newest one. */
    private static final Map<String, String> NEWEST = Map.of("asynctool", "asynctool-v1");

    private final String name;
    private final Recipe recipe;

    private BuiltinFiles(String name, Recipe recipe) {
        this.name = name;
        this.recipe = recipe;
    }

    /**
     * Finds a benchmark.
     *
     * @throws DatasetException if there is none of that name
     */
    static BuiltinFiles of(String written) {
        String name = NEWEST.getOrDefault(written, written);
        if (!name.matches("[a-z0-9-]+")) {
            throw none(written);
        }
        try (InputStream in = BuiltinFiles.class.getResourceAsStream(ROOT + name + "/recipe.json")) {
            if (in == null) {
                throw none(written);
            }
            String recipe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new BuiltinFiles(name, Recipe.parse(name + "/recipe.json", recipe));
        } catch (IOException e) {
            throw new DatasetException("cannot read the recipe of " + name + ": " + e, e);
        }
    }

    /** Finds the files of a part; the empty text stands for all concurrent tasks. */
    List<TaskSource> find(String part, Optional<TimeProfile> profile) {
        List<String> mixes = recipe.mixes().stream().map(Mix::name).toList();
        if (part.isEmpty()) {
            return mixes.stream().map(mix -> concurrent(mix, profile)).toList();
        }
        if (part.equals(SINGLE)) {
            return recipe.singles().stream().map(file -> single(file, profile)).toList();
        }
        if (part.equals(SMOKE)) {
            return List.of(timed(BenchmarkFiles.SMOKE, profile));
        }
        if (mixes.contains(part)) {
            return List.of(concurrent(part, profile));
        }
        List<String> parts = new ArrayList<>(List.of(SINGLE, SMOKE));
        parts.addAll(mixes);
        throw new DatasetException("there is no part '" + part + "' of " + name
                + Nearest.hint(part, parts, "the parts are " + String.join(", ", parts)));
    }

    private TaskSource concurrent(String mix, Optional<TimeProfile> profile) {
        return timed(BenchmarkFiles.FOLDER + "/" + mix + ".jsonl", profile);
    }

    /** Concurrent tasks stand in their files with the times of the recipe. */
    private TaskSource timed(String file, Optional<TimeProfile> profile) {
        return source(file, profile.filter(times -> times != recipe.profile()));
    }

    /** Single tasks stand in their files without times. */
    private TaskSource single(String file, Optional<TimeProfile> profile) {
        return source(file, Optional.of(profile.orElse(recipe.profile())));
    }

    private TaskSource source(String file, Optional<TimeProfile> profile) {
        String resource = ROOT + name + "/" + file;
        if (BuiltinFiles.class.getResource(resource) == null) {
            throw new DatasetException("the library has no resource " + resource);
        }
        TaskSource plain = new TaskSource(
                name + "/" + file,
                () -> BuiltinFiles.class.getResourceAsStream(resource),
                Optional.empty(),
                Optional.of(resource.substring(1)));
        return profile.map(times -> TimedTasks.of(plain, times)).orElse(plain);
    }

    private static DatasetException none(String written) {
        return new DatasetException("there is no built-in benchmark '" + written + "'"
                + Nearest.hint(written, NEWEST.keySet(), "there is " + String.join(", ", NEWEST.keySet())));
    }
}
