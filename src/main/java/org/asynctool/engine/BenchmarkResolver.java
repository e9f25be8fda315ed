package org.asynctool.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Makes descriptors of classes and unique ids. Several ids of one class add up. A method stands for its class:
 * tasks have no methods, and a build tool that is told to run one method must not run nothing.
 */
final class BenchmarkResolver implements SelectorResolver {

    private final UniqueId engine;
    private final RowChoice choice;
    private final Optional<String> agent;

    BenchmarkResolver(UniqueId engine, ConfigurationParameters parameters) {
        this.engine = engine;
        this.choice = EngineConfiguration.choice(parameters);
        this.agent = EngineConfiguration.agent(parameters);
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        return resolve(selector.getJavaClass(), context);
    }

    @Override
    public Resolution resolve(NestedClassSelector selector, Context context) {
        return resolve(selector.getNestedClass(), context);
    }

    @Override
    public Resolution resolve(MethodSelector selector, Context context) {
        return resolve(selector.getJavaClass(), context);
    }

    @Override
    public Resolution resolve(NestedMethodSelector selector, Context context) {
        return resolve(selector.getNestedClass(), context);
    }

    /** Inside a {@code @Suite} the id of the engine has more than one segment: only what follows it is ours. */
    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        List<UniqueId.Segment> segments = id.getSegments()
                .subList(engine.getSegments().size(), id.getSegments().size());
        if (segments.isEmpty() || !Segments.isBenchmark(segments.get(0))) {
            return Resolution.unresolved();
        }
        return switch (id.getLastSegment().getType()) {
            case Segments.TASK, Segments.ROW -> row(id, context);
            case Segments.TRIAL -> trial(id, context);
            case Segments.GATE -> gate(id, context);
            case Segments.CLASS, Segments.FILE, Segments.PROBLEM -> benchmark(segments.get(0), context);
            default -> Resolution.unresolved();
        };
    }

    private Resolution benchmark(UniqueId.Segment segment, Context context) {
        return segment.getType().equals(Segments.FILE)
                ? resolve(() -> Benchmark.of(new OwningFile(segment.getValue(), agent)), context)
                : ReflectionSupport.tryToLoadClass(segment.getValue())
                        .toOptional()
                        .map(type -> resolve(type, context))
                        .orElseGet(Resolution::unresolved);
    }

    private Resolution resolve(Class<?> type, Context context) {
        if (ReleaseDescriptor.isRelease(type)) {
            return context.addToParent(parent -> Optional.of(new ReleaseDescriptor(parent, type)))
                    .map(release -> Resolution.match(Match.exact(release)))
                    .orElseGet(Resolution::unresolved);
        }
        return BenchmarkReader.isBenchmark(type)
                ? resolve(() -> BenchmarkReader.read(type), context)
                : Resolution.unresolved();
    }

    private Resolution resolve(Supplier<Benchmark> read, Context context) {
        return context.addToParent(parent -> Optional.of(new BenchmarkDescriptor(parent, BenchmarkPlan.of(read.get()))))
                .map(benchmark -> Resolution.match(Match.exact(benchmark, () -> benchmark.select(choice))))
                .orElseGet(Resolution::unresolved);
    }

    private static Resolution row(UniqueId id, Context context) {
        return context.addToParent(
                        () -> DiscoverySelectors.selectUniqueId(id.removeLastSegment()),
                        parent -> child(parent, id.getLastSegment()))
                .map(child -> Resolution.match(Match.exact(child, () -> TaskDescriptor.selectAllTrials(child))))
                .orElseGet(Resolution::unresolved);
    }

    private static Optional<TestDescriptor> child(TestDescriptor parent, UniqueId.Segment segment) {
        return parent instanceof BenchmarkDescriptor benchmark ? benchmark.child(segment) : Optional.empty();
    }

    /** A trial joins the tree when it runs; until then its task remembers that it was selected. */
    private static Resolution trial(UniqueId id, Context context) {
        return context.resolve(DiscoverySelectors.selectUniqueId(id.removeLastSegment()))
                .filter(TaskDescriptor.class::isInstance)
                .map(TaskDescriptor.class::cast)
                .flatMap(task -> task.selectTrial(id.getLastSegment().getValue()))
                .map(trial -> Resolution.match(Match.partial(trial)))
                .orElseGet(Resolution::unresolved);
    }

    /** A gate joins the tree when its class judges it, which a class does with or without tasks. */
    private static Resolution gate(UniqueId id, Context context) {
        return context.resolve(DiscoverySelectors.selectUniqueId(id.removeLastSegment()))
                .map(benchmark -> new GateDescriptor(id, id.getLastSegment().getValue()))
                .map(gate -> Resolution.match(Match.partial(gate)))
                .orElseGet(Resolution::unresolved);
    }
}
