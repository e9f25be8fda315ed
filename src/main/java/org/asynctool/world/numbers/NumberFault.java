package org.asynctool.world.numbers;

/**
 * A failure as the arithmetic sees it: it knows what is wrong but not which function was called.
 * {@link NumberFunction#apply} adds the call and turns it into a {@link NumberFunctionException}.
 */
final class NumberFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final NumberFailure failure;

    private NumberFault(NumberFailure failure, String message) {
        // Never leaves the package, so neither a cause nor a stack trace would ever be read.
        super(message, null, false, false);
        this.failure = failure;
    }

    static NumberFault zeroDivision(String message) {
        return new NumberFault(NumberFailure.ZERO_DIVISION, message);
    }

    static NumberFault value(String message) {
        return new NumberFault(NumberFailure.VALUE, message);
    }

    static NumberFault kind(String message) {
        return new NumberFault(NumberFailure.KIND, message);
    }

    static NumberFault overflow(String message) {
        return new NumberFault(NumberFailure.OVERFLOW, message);
    }

    static NumberFault limit(String message) {
        return new NumberFault(NumberFailure.LIMIT, message);
    }

    NumberFailure failure() {
        return failure;
    }
}
