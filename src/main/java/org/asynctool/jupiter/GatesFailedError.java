package org.asynctool.jupiter;

import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** Several gates of a class that do not hold, each with its whole text and without the name of an exception. */
final class GatesFailedError extends MultipleFailuresError {

    private static final long serialVersionUID = 1L;
    private static final StackTraceElement[] NO_STACK = {};

    private final String message;

    GatesFailedError(String className, List<AssertionFailedError> failures) {
        super("", failures);
        message = failures.size() + " gates of " + className + " failed\n\n"
                + failures.stream().map(Throwable::getMessage).collect(Collectors.joining("\n\n"));
        setStackTrace(NO_STACK);
    }

    @Override
    public String getMessage() {
        return message;
    }
}
