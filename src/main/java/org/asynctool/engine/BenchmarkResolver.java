package org.asynctool.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Makes descriptors of classes and unique ids. Several ids of one class add up. */
final class BenchmarkResolver implements SelectorResolver {

    private final UniqueId engine;
    private final Optional<TaskFilter> filter;

    BenchmarkResolver(UniqueId engine, Optional<TaskFilter> filter) {
        this.engine = engine;
        this.filter = filter;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        return resolve(selector.getJavaClass(), context);
    }

    /** Inside a {@code @Suite} the id of the engine has more than one segment: only what follows it is ours. */
    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        List<UniqueId.Segment> segments = id.getSegments()
                .subList(engine.getSegments().size(), id.getSegments().size());
        if (segments.isEmpty() || !segments.get(0).getType().equals(Segments.CLASS)) {
            return Resolution.unresolved();
        }
        String className = segments.get(0).getValue();
        UniqueId.Segment last = id.getLastSegment();
        return switch (last.getType()) {
            case Segments.TASK, Segments.ROW -> row(id, context);
            case Segments.TRIAL -> trial(id, context);
            case Segments.GATE -> gate(id, className, context);
            case Segments.CLASS, Segments.PROBLEM ->
                loaded(className).map(type -> resolve(type, context)).orElseGet(Resolution::unresolved);
            default -> Resolution.unresolved();
        };
    }

    private Resolution resolve(Class<?> type, Context context) {
        if (!BenchmarkReader.isBenchmark(type)) {
            return Resolution.unresolved();
        }
        return context.addToParent(parent -> Optional.of(new BenchmarkDescriptor(parent, BenchmarkPlan.of(type))))
                .map(benchmark -> Resolution.match(Match.exact(benchmark, () -> children(benchmark))))
                .orElseGet(Resolution::unresolved);
    }

    private Set<DiscoverySelector> children(BenchmarkDescriptor benchmark) {
        benchmark.selectWhole();
        return benchmark.plan().rows().values().stream()
                .filter(row -> filter.isEmpty() || filter.get().matches(row.name()))
                .map(row -> DiscoverySelectors.selectUniqueId(benchmark.idOf(row)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Resolution row(UniqueId id, Context context) {
        return context.addToParent(parentOf(id), parent -> child(parent, id.getLastSegment()))
                .map(child -> Resolution.match(Match.exact(child, () -> allTrials(child))))
                .orElseGet(Resolution::unresolved);
    }

    private static Optional<TestDescriptor> child(TestDescriptor parent, UniqueId.Segment segment) {
        return parent instanceof BenchmarkDescriptor benchmark ? benchmark.child(segment) : Optional.empty();
    }

    /** Called only for what a request names or what belongs to it, not for the parent of a single trial. */
    private static Set<DiscoverySelector> allTrials(TestDescriptor child) {
        if (child instanceof TaskDescriptor task) {
            task.selectAllTrials();
        }
        return Set.of();
    }

    /** A trial joins the tree when it runs; until then its task remembers that it was selected. */
    private static Resolution trial(UniqueId id, Context context) {
        return context.resolve(parentOf(id).get())
                .filter(TaskDescriptor.class::isInstance)
                .map(TaskDescriptor.class::cast)
                .flatMap(task -> task.selectTrial(id.getLastSegment().getValue()))
                .map(trial -> Resolution.match(Match.partial(trial)))
                .orElseGet(Resolution::unresolved);
    }

    /** A gate joins the tree when its class judges it, which a class does with or without tasks. */
    private static Resolution gate(UniqueId id, String className, Context context) {
        return context.resolve(DiscoverySelectors.selectClass(className))
                .map(benchmark -> new GateDescriptor(id, id.getLastSegment().getValue()))
                .map(gate -> Resolution.match(Match.partial(gate)))
                .orElseGet(Resolution::unresolved);
    }

    private static Supplier<DiscoverySelector> parentOf(UniqueId id) {
        UniqueId parent = id.removeLastSegment();
        return parent.getLastSegment().getType().equals(Segments.CLASS)
                ? () -> DiscoverySelectors.selectClass(parent.getLastSegment().getValue())
                : () -> DiscoverySelectors.selectUniqueId(parent);
    }

    private static Optional<Class<?>> loaded(String className) {
        return ReflectionSupport.tryToLoadClass(className).toOptional();
    }
}
