package org.asynctool.jupiter;

import org.asynctool.text.SafeText;

/**
 * Something that a test class, a task file or an episode has wrong, and no assertion. Has a message and no stack
 * trace, which would only show how the extension came to say so.
 */
final class MistakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 20_000;

    MistakeException(String message) {
        super(SafeText.block(message, MAX_LENGTH), null, false, false);
    }
}
