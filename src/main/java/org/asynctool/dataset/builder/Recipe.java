package org.asynctool.dataset.builder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.json.StrictObject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How a benchmark is made of single tasks. The same recipe and single tasks give the same bytes.
 *
 * @param name name and version of the benchmark, such as {@code asynctool-v1}
 * @param seed what all choices derive from
 * @param singles the files of single tasks, relative to the recipe's; none where they are given otherwise
 * @param profile the times that its tasks play in
 * @param mixes its kinds of concurrent tasks, in order, at least one; names are unique
 * @param rules what its tasks must be like
 * @param smokePerCategory how many concurrent tasks of each category are in the small subset, 0 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record Recipe(
        String name,
        long seed,
        List<String> singles,
        TimeProfile profile,
        List<Mix> mixes,
        FilterRules rules,
        int smokePerCategory) {

    private static final int VERSION = 1;

    /**
     * Refuses a recipe that contradicts itself.
     *
     * @param name name and version of the benchmark
     * @param seed what all choices derive from
     * @param singles the files of single tasks
     * @param profile the times that its tasks play in
     * @param mixes its kinds of concurrent tasks
     * @param rules what its tasks must be like
     * @param smokePerCategory how many concurrent tasks of each category are in the small subset
     */
    public Recipe {
        singles = List.copyOf(singles);
        mixes = List.copyOf(mixes);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a benchmark needs a name, but it is blank");
        }
        if (mixes.isEmpty()) {
            throw new IllegalArgumentException("a recipe needs at least one mix");
        }
        Set<String> names = new HashSet<>();
        for (Mix mix : mixes) {
            if (!names.add(mix.name())) {
                throw new IllegalArgumentException("two mixes have the name '" + mix.name() + "'");
            }
        }
    }

    /**
     * Reads a recipe.
     *
     * @param file a JSON file
     * @return the recipe
     * @throws DatasetException if it cannot be read or is no recipe; it says what was expected
     */
    public static Recipe read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DatasetException("cannot read the recipe " + file + ": " + e, e);
        }
    }

    /**
     * Reads a recipe from its text.
     *
     * @param source what the text is, for messages
     * @param json one JSON object
     * @return the recipe
     * @throws DatasetException if it is no recipe; it says what was expected
     */
    public static Recipe parse(String source, String json) {
        try {
            return read(StrictObject.of(Json.read(json)));
        } catch (JacksonException e) {
            throw new DatasetException(source + ": " + JsonErrors.inText(e), e);
        } catch (IllegalArgumentException | DatasetException e) {
            throw new DatasetException(source + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns how many concurrent tasks it asks for.
     *
     * @return the sum over all mixes
     */
    public int count() {
        return mixes.stream().mapToInt(Mix::count).sum();
    }

    private static Recipe read(StrictObject json) {
        if (json.number("version") != VERSION) {
            throw new IllegalArgumentException("member 'version' must be " + VERSION);
        }
        Recipe recipe = new Recipe(
                json.text("name"),
                json.number("seed"),
                json.optionalTexts("singles"),
                TimeProfile.named(json.text("latency")),
                json.children("mixes").stream().map(Recipe::mix).toList(),
                json.optionalChild("filter").map(Recipe::rules).orElse(FilterRules.DEFAULT),
                json.has("smoke") ? json.smallCount("smoke") : 0);
        json.end();
        return recipe;
    }

    private static Mix mix(StrictObject json) {
        Mix mix = new Mix(
                json.text("name"),
                json.smallCount("size"),
                json.constant("spread", Mix.Spread.class),
                json.smallCount("count"));
        json.end();
        return mix;
    }

    private static FilterRules rules(StrictObject json) {
        FilterRules rules = new FilterRules(
                decimal(json, "leastRatio", FilterRules.DEFAULT.leastRatio()),
                decimal(json, "greatestRatio", FilterRules.DEFAULT.greatestRatio()),
                decimal(json, "mostAlike", FilterRules.DEFAULT.mostAlike()),
                json.has("chanceSeeds") ? json.smallCount("chanceSeeds") : FilterRules.DEFAULT.chanceSeeds(),
                json.has("mostByChance") ? json.smallCount("mostByChance") : FilterRules.DEFAULT.mostByChance());
        json.end();
        return rules;
    }

    private static double decimal(StrictObject json, String name, double otherwise) {
        if (!json.has(name)) {
            return otherwise;
        }
        JsonNode value = json.value(name);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("member 'filter/" + name + "' must be a number, but was " + value);
        }
        return value.doubleValue();
    }
}
