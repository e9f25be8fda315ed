package org.asynctool.world.numbers;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Why a call of a {@link NumberFunction} has no result. */
@API(status = Status.EXPERIMENTAL)
public enum NumberFailure {

    /** A division by zero, or zero raised to a negative power. */
    ZERO_DIVISION("Z"),

    /** A value outside the function's domain, such as the square root of a negative number. */
    VALUE("V"),

    /** An argument of the wrong kind, such as a float where an integer is required, or a wrong number of arguments. */
    KIND("T"),

    /** A float that is too large for a double, or an integer that would have to become such a float. */
    OVERFLOW("O"),

    /** An integer of more than 10,000 digits: a bound of this implementation, the functions themselves have none. */
    LIMIT("L");

    private final String code;

    NumberFailure(String code) {
        this.code = code;
    }

    /** {@return the one-letter code that tables use: {@code Z}, {@code V}, {@code T}, {@code O} or {@code L}} */
    public String code() {
        return code;
    }
}
