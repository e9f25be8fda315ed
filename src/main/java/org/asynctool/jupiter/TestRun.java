package org.asynctool.jupiter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The environments of one test. */
final class TestRun {

    private static final StackTraceElement[] NO_STACK = {};

    private final List<Injected> injected = new CopyOnWriteArrayList<>();
    private final List<Refused> refused = new CopyOnWriteArrayList<>();

    void add(Injected one) {
        injected.add(one);
    }

    /** Remembers an environment that cannot be, and returns the exception that says so. */
    MistakeException add(Refused one) {
        refused.add(one);
        return new MistakeException(one.message());
    }

    /**
     * Ends the test.
     *
     * @throws AssertionFailedError if an environment ran no episode, and the test did not fail or abort anyway
     */
    void end(ClassRun run, ExtensionContext context) {
        TestEnd end = new TestEnd(run, context);
        refused.forEach(end::tell);
        injected.forEach(end::tell);
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
