package org.asynctool.engine;

import org.asynctool.text.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * A user's mistake in a benchmark class, a task file or a setting. Has a message and no stack trace, which
 * would only show how the engine came to say so.
 */
final class BrokenSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int MAX_LENGTH = 20_000;

    BrokenSetupException(String message) {
        this(message, null);
    }

    BrokenSetupException(String message, @Nullable Throwable cause) {
        super(SafeText.block(message, MAX_LENGTH), cause, false, false);
    }
}
