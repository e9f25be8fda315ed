package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.asynctool.dataset.builder.Rejection.Reason;
import org.asynctool.task.Task;

/**
 * A benchmark that was made by a recipe.
 *
 * @param recipe how it was made
 * @param singles the single tasks that it was made of
 * @param concurrent its concurrent tasks by mix, in the order of the recipe
 * @param rejected how many combinations were not kept, by reason
 */
@API(status = API.Status.EXPERIMENTAL)
public record Benchmark(
        Recipe recipe, List<Task> singles, Map<String, List<Task>> concurrent, Map<Reason, Integer> rejected) {

    /**
     * Copies lists and maps and keeps their order.
     *
     * @param recipe how it was made
     * @param singles the single tasks that it was made of
     * @param concurrent its concurrent tasks by mix
     * @param rejected how many combinations were not kept, by reason
     */
    public Benchmark {
        singles = List.copyOf(singles);
        Map<String, List<Task>> copies = new LinkedHashMap<>();
        concurrent.forEach((mix, tasks) -> copies.put(mix, List.copyOf(tasks)));
        concurrent = Collections.unmodifiableMap(copies);
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        counts.putAll(rejected);
        rejected = Collections.unmodifiableMap(counts);
    }

    /**
     * Returns all concurrent tasks.
     *
     * @return the tasks, mix by mix
     */
    public List<Task> all() {
        return concurrent.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Returns the small subset for every build: of each category some tasks whose first sub-task is of it, taken from
     * the mixes in turn.
     *
     * @return the tasks, category by category; fewer where a category has no more
     */
    public List<Task> smoke() {
        List<List<Task>> mixes = List.copyOf(concurrent.values());
        Set<String> categories = new TreeSet<>();
        singles.forEach(single -> categories.add(Hands.category(single)));
        List<Task> smoke = new ArrayList<>();
        int mix = 0;
        for (String category : categories) {
            mix++;
            for (int i = 0; i < recipe.smokePerCategory(); i++) {
                // Every other mix, so that a category has a task of its own kind beside one of the other.
                next(mixes, mix + i * (mixes.size() / 2), category, smoke).ifPresent(smoke::add);
            }
        }
        return smoke;
    }

    /** Finds a task of a category in a mix, or in the ones behind it where that has none. */
    private static Optional<Task> next(List<List<Task>> mixes, int first, String category, List<Task> taken) {
        for (int i = 0; i < mixes.size(); i++) {
            Optional<Task> found = mixes.get((first + i) % mixes.size()).stream()
                    .filter(task -> Hands.category(task).equals(category) && !taken.contains(task))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
