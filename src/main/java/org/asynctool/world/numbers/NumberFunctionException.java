package org.asynctool.world.numbers;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A call of a {@link NumberFunction} that has no result.
 *
 * <p>It is checked on purpose: agents do divide by zero, so a caller has to decide what they get to see. The message
 * shows the call with its argument values and says what was expected, for example
 * {@code speed(distance=5, time=0): the divisor must not be 0}. Long values are abbreviated. Texts that came in as
 * arguments are quoted as JSON but not otherwise cleaned.
 */
@API(status = Status.EXPERIMENTAL)
public final class NumberFunctionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The name of the function that was called. */
    private final String functionName;

    /** The class of failure. */
    private final NumberFailure failure;

    NumberFunctionException(String functionName, NumberFailure failure, String message) {
        super(message);
        this.functionName = functionName;
        this.failure = failure;
    }

    /** {@return the name of the function that was called} */
    public String functionName() {
        return functionName;
    }

    /** {@return the class of failure} */
    public NumberFailure failure() {
        return failure;
    }
}
