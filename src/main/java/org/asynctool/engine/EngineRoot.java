package org.asynctool.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.text.SafeText;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;
import org.opentest4j.AssertionFailedError;

/** The root of the tree. A setting that is not allowed fails here, once, and nothing runs. */
final class EngineRoot extends EngineDescriptor implements Node<EngineContext> {

    private static final int MAX_LENGTH = 2_000;

    EngineRoot(UniqueId uniqueId) {
        super(uniqueId, Constants.ENGINE_ID);
    }

    @Override
    public EngineContext prepare(EngineContext context) {
        int episodes = benchmarks().stream()
                .mapToInt(BenchmarkDescriptor::selectedTrials)
                .sum();
        return context.with(
                EngineConfiguration.read(context.parameters()),
                new Progress(episodes, System::nanoTime, System.out::println));
    }

    /**
     * Fails if anything did not pass that was selected without a class. Surefire 3.5.3 to 3.6.1 throws the
     * failures of tests away that have no class above them, and the build is green; a failing root breaks it
     * (apache/maven-surefire, issues 837, 2957, 2065).
     */
    @Override
    public void after(EngineContext context) {
        if (hasClassAbove()) {
            return;
        }
        List<NotPassed> found = benchmarks().stream()
                .filter(benchmark -> benchmark.plan().owner() instanceof OwningFile)
                .map(BenchmarkDescriptor::notPassed)
                .filter(notPassed -> !notPassed.tests().isEmpty())
                .toList();
        if (!found.isEmpty()) {
            fail(found);
        }
    }

    List<BenchmarkDescriptor> benchmarks() {
        return getChildren().stream()
                .filter(BenchmarkDescriptor.class::isInstance)
                .map(BenchmarkDescriptor.class::cast)
                .toList();
    }

    /** Inside a {@code @Suite} the class of the suite makes failures count, and one report of them is enough. */
    private boolean hasClassAbove() {
        return Stream.iterate(getParent(), Optional::isPresent, above -> above.flatMap(TestDescriptor::getParent))
                .flatMap(Optional::stream)
                .anyMatch(above ->
                        above.getSource().filter(ClassSource.class::isInstance).isPresent());
    }

    private static void fail(List<NotPassed> found) {
        String text = "tests that were selected without a class did not pass: "
                + found.stream()
                        .map(some -> some.benchmark() + " (" + String.join(", ", some.tests()) + ")")
                        .collect(Collectors.joining(", "))
                + "; the engine fails as a whole, since build tools throw away failures that have no class above them";
        String message = SafeText.line(text, MAX_LENGTH);
        if (found.stream().anyMatch(NotPassed::broken)) {
            throw new BrokenSetupException(message);
        }
        AssertionFailedError error = new AssertionFailedError(message);
        error.setStackTrace(Verdict.NO_STACK);
        throw error;
    }
}
