package org.asynctool.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Takes iterations, which count from 0, for trials, which count from 1: of one task, or of all of a benchmark. */
final class IterationResolver implements SelectorResolver {

    @Override
    public Resolution resolve(IterationSelector selector, Context context) {
        Set<DiscoverySelector> trials = context.resolve(selector.getParentSelector()).stream()
                .flatMap(IterationResolver::tasks)
                .flatMap(task -> selector.getIterationIndices().stream().flatMap(index -> task.trial(index + 1)))
                .map(DiscoverySelectors::selectUniqueId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return trials.isEmpty() ? Resolution.unresolved() : Resolution.selectors(trials);
    }

    private static Stream<Trials> tasks(TestDescriptor selected) {
        if (selected instanceof TaskDescriptor task) {
            return Stream.of(new Trials(task.getUniqueId(), task.plannedTrials()));
        }
        if (selected instanceof BenchmarkDescriptor benchmark) {
            int trials = benchmark.plan().benchmark().trials();
            return benchmark.plan().rows().values().stream()
                    .map(row -> new Trials(benchmark.idOf(row), row.task().isPresent() ? trials : 1));
        }
        return Stream.empty();
    }

    /** A task, or a row that cannot be read. */
    private record Trials(UniqueId task, int number) {

        /** The only trial of a task is the task itself. */
        Stream<UniqueId> trial(int wanted) {
            if (wanted < 1 || wanted > number) {
                return Stream.empty();
            }
            return Stream.of(number == 1 ? task : task.append(Segments.TRIAL, String.valueOf(wanted)));
        }
    }
}
