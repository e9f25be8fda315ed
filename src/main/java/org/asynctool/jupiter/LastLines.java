package org.asynctool.jupiter;

import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** Adds lines to a failed assertion: an exception keeps its message, so it is another one that says more. */
final class LastLines {

    private LastLines() {}

    /** Returns the failure with the lines; one of a class of its own as it is, since it may hold more than is known here. */
    static Throwable added(List<String> lines, Throwable failure) {
        String message = failure.getMessage() + "\n\n" + String.join("\n", lines);
        if (failure.getClass() == AssertionFailedError.class) {
            return like(failure, copy(message, (AssertionFailedError) failure));
        }
        return failure.getClass() == AssertionError.class
                ? like(failure, new AssertionError(message, failure.getCause()))
                : failure;
    }

    private static AssertionFailedError copy(String message, AssertionFailedError failure) {
        return failure.isExpectedDefined() && failure.isActualDefined()
                ? new AssertionFailedError(message, failure.getExpected(), failure.getActual(), failure.getCause())
                : new AssertionFailedError(message, failure.getCause());
    }

    private static Throwable like(Throwable failure, Throwable copy) {
        copy.setStackTrace(failure.getStackTrace());
        Stream.of(failure.getSuppressed()).forEach(copy::addSuppressed);
        return copy;
    }
}
