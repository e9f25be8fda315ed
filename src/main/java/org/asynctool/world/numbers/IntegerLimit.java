package org.asynctool.world.numbers;

import java.math.BigInteger;

/** The bound that keeps integers, and the time it takes to compute them, finite in practice: 10,000 decimal digits. */
final class IntegerLimit {

    static final int MAX_DIGITS = 10_000;

    private static final BigInteger BOUND = BigInteger.TEN.pow(MAX_DIGITS);

    /** Two to this power is already beyond the limit. */
    static final int MAX_BITS = BOUND.bitLength();

    private IntegerLimit() {}

    /** Returns {@code value} if it is within the limit. */
    static BigInteger check(String what, BigInteger value) throws NumberFault {
        if (value.abs().compareTo(BOUND) >= 0) {
            throw exceeded(what);
        }
        return value;
    }

    static BigInteger checkResult(BigInteger value) throws NumberFault {
        return check("the result", value);
    }

    /** For results that are known to be beyond the limit without being computed. */
    static NumberFault resultExceeded() {
        return exceeded("the result");
    }

    private static NumberFault exceeded(String what) {
        return NumberFault.limit(what + " must be an integer of at most " + MAX_DIGITS + " digits");
    }
}
