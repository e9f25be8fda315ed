package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.asynctool.dataset.Composer;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.builder.Rejection.Reason;
import org.asynctool.task.Task;
import org.asynctool.text.Count;

/**
 * Makes the concurrent tasks of a benchmark. Every single task is used about as often as every other: each mix deals
 * them out like cards, and what the filter does not keep is dealt anew.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BenchmarkBuilder {

    private final Recipe recipe;
    private final List<Task> singles;
    private final Composer composer;
    private final QualityFilter filter;
    private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);

    private BenchmarkBuilder(Recipe recipe, List<Task> singles) {
        this.recipe = recipe;
        this.singles = List.copyOf(singles);
        this.composer = Composer.seeded(recipe.seed());
        this.filter = QualityFilter.of(recipe.rules());
    }

    /**
     * Makes a benchmark.
     *
     * @param recipe how it is made
     * @param singles the single tasks; each must pass its audit
     * @return the benchmark
     * @throws DatasetException if a single task is at fault, or if there are not enough combinations that pass the
     *     filter; it says what was in the way
     */
    public static Benchmark build(Recipe recipe, TaskCollection singles) {
        singles.requireSingles().requireSound();
        return new BenchmarkBuilder(recipe, singles.tasks()).build();
    }

    private Benchmark build() {
        Map<String, List<Task>> concurrent = new LinkedHashMap<>();
        for (Mix mix : recipe.mixes()) {
            concurrent.put(mix.name(), composed(mix));
        }
        return new Benchmark(recipe, singles, concurrent, rejected);
    }

    private List<Task> composed(Mix mix) {
        Hands hands = new Hands(mix, singles, recipe.seed());
        List<Task> composed = new ArrayList<>();
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        Optional<Rejection> last = Optional.empty();
        while (composed.size() < mix.count()) {
            Optional<List<Task>> hand = hands.next();
            if (hand.isEmpty()) {
                throw tooFew(mix, composed.size(), refused, last);
            }
            Task task = recipe.profile()
                    .of(composer.withThinkTime(TimeProfile.THINK_TIME).compose(hand.get()));
            Optional<Rejection> rejection = filter.judge(task);
            if (rejection.isPresent()) {
                refused.merge(rejection.get().reason(), 1, Integer::sum);
                last = rejection;
            } else {
                composed.add(task);
            }
        }
        refused.forEach((reason, count) -> rejected.merge(reason, count, Integer::sum));
        return composed;
    }

    private DatasetException tooFew(Mix mix, int made, Map<Reason, Integer> refused, Optional<Rejection> last) {
        String why = refused.isEmpty()
                ? "there are no other combinations of " + Count.of(singles.size(), "single task")
                : "the filter refused "
                        + refused.entrySet().stream()
                                .map(entry -> entry.getValue() + " by '"
                                        + entry.getKey().word() + "'")
                                .collect(Collectors.joining(", "))
                        + last.map(rejection -> "; the last one: " + rejection).orElse("");
        return new DatasetException("mix '" + mix.name() + "' (" + mix.kind() + ") has " + made + " of "
                + Count.of(mix.count(), "task") + ": " + why + "; give more single tasks, ask for fewer, or widen the"
                + " filter");
    }
}
