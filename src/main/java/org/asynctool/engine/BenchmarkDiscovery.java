package org.asynctool.engine;

import java.util.List;
import java.util.Optional;
import org.asynctool.dataset.TaskFilter;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * Builds the tree for one discovery request. Reads files, runs nothing.
 *
 * <p>What is wrong with a class or a row is a failing test and no discovery issue: an error would end Surefire's
 * scan, so that no test of the module would run, and a warning is printed twice, headed "non-critical".
 */
final class BenchmarkDiscovery {

    private static final EngineDiscoveryRequestResolver<EngineRoot> RESOLVER =
            EngineDiscoveryRequestResolver.<EngineRoot>builder()
                    .addClassContainerSelectorResolver(
                            type -> BenchmarkReader.isBenchmark(type) || ReleaseDescriptor.isRelease(type))
                    .addSelectorResolver(context -> new BenchmarkResolver(
                            context.getEngineDescriptor().getUniqueId(),
                            context.getDiscoveryRequest().getConfigurationParameters()))
                    .addSelectorResolver(context -> new TaskFileResolver(
                            context.getEngineDescriptor().getUniqueId(),
                            context.getDiscoveryRequest().getConfigurationParameters()))
                    .addSelectorResolver(context -> new IterationResolver())
                    .build();

    private final EngineDiscoveryRequest request;
    private final EngineRoot root;
    private final DiscoveryIssueReporter issues;

    BenchmarkDiscovery(EngineDiscoveryRequest request, EngineRoot root) {
        this.request = request;
        this.root = root;
        this.issues = DiscoveryIssueReporter.deduplicating(
                DiscoveryIssueReporter.forwarding(request.getDiscoveryListener(), root.getUniqueId()));
    }

    void run() {
        RESOLVER.resolve(request, root, issues);
        root.benchmarks().forEach(BenchmarkDescriptor::dropUnselected);
        Optional<TaskFilter> filter = EngineConfiguration.tasks(request.getConfigurationParameters());
        filter.ifPresent(this::requireMatch);
        root.benchmarks().forEach(BenchmarkDiscovery::requireTest);
    }

    /** A class in which the filter matches nothing is left out, unless that leaves nothing at all. */
    private void requireMatch(TaskFilter filter) {
        List<BenchmarkDescriptor> empty = root.benchmarks().stream()
                .filter(BenchmarkDescriptor::filteredAway)
                .toList();
        boolean nothing = empty.size() == root.benchmarks().size();
        List<String> names = empty.stream()
                .flatMap(benchmark -> benchmark.plan().rows().keySet().stream())
                .toList();
        for (BenchmarkDescriptor benchmark : empty) {
            if (nothing) {
                benchmark.addProblem(Constants.TASKS, filter.nothingMatched("the selected classes", names));
            } else {
                benchmark.removeFromHierarchy();
            }
        }
    }

    /** A file of which nothing was selected would be green: no class tells that it had tests. */
    private static void requireTest(BenchmarkDescriptor benchmark) {
        if (benchmark.plan().owner() instanceof OwningFile file
                && benchmark.getChildren().isEmpty()
                && !benchmark.emptyShard()) {
            benchmark.addProblem(
                    "selection", "nothing of " + file.location() + " was selected: it has no such task or trial");
        }
    }
}
