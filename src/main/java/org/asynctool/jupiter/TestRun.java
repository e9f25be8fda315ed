package org.asynctool.jupiter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asynctool.gate.Rerun;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The environments of one test. */
final class TestRun {

    private static final StackTraceElement[] NO_STACK = {};

    private final List<Injected> injected = new CopyOnWriteArrayList<>();
    private final List<Refused> refused = new CopyOnWriteArrayList<>();
    private final Set<Injected> told = ConcurrentHashMap.newKeySet();

    void add(Injected one) {
        injected.add(one);
    }

    /** Remembers an environment that cannot be, and returns the exception that says so. */
    MistakeException add(Refused one) {
        refused.add(one);
        return new MistakeException(one.message());
    }

    /** Adds to what a test failed with where the trace of its first missed episode is, and how to run it again. */
    Throwable explained(ClassRun run, ExtensionContext context, Throwable thrown) {
        return injected.stream()
                .filter(one -> one.environment().episode().isPresent())
                .min(Comparator.comparing(
                        one -> one.environment().episode().orElseThrow().succeeded()))
                .map(one -> LastLines.added(lines(one, new TestEnd(run, context)), thrown))
                .orElse(thrown);
    }

    private List<String> lines(Injected one, TestEnd end) {
        told.add(one);
        ExtensionContext context = end.context();
        return Rerun.lines(
                end.ran(one.ticket(), one.environment().episode().orElseThrow()),
                Rerun.command(
                        context.getRequiredTestClass(),
                        context.getRequiredTestMethod().getName()),
                one.ticket().task().task().id());
    }

    /**
     * Ends the test.
     *
     * @throws AssertionFailedError if an environment ran no episode, and the test did not fail or abort anyway
     */
    void end(ClassRun run, ExtensionContext context) {
        TestEnd end = new TestEnd(run, context);
        refused.forEach(end::tell);
        injected.stream().filter(told::add).forEach(end::tell);
        if (context.getExecutionException().isEmpty()) {
            injected.stream()
                    .map(Injected::omission)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(omission -> {
                        AssertionFailedError error = new AssertionFailedError(omission);
                        error.setStackTrace(NO_STACK);
                        throw error;
                    });
        }
    }
}
