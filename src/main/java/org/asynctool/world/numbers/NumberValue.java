package org.asynctool.world.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A number with its kind. The kind is part of the value: {@code 3} and {@code 3.0} compare equal, but some functions
 * take only the first, and every function says which of the two it returns.
 */
sealed interface NumberValue {

    /** The nearest double; fails for integers beyond the range of a double. */
    double toDouble() throws NumberFault;

    /** This number without its fraction, that is rounded toward zero. */
    BigInteger truncated() throws NumberFault;

    /** This number without any rounding, for comparisons across kinds. */
    BigDecimal exact();

    /** The JSON form; fails where there is none, or where the number is beyond {@link IntegerLimit}. */
    JsonNode toJson() throws NumberFault;

    /** -1, 0 or 1. */
    int signum();

    static NumberValue of(long value) {
        return new IntValue(BigInteger.valueOf(value));
    }

    static NumberValue of(double value) {
        return new FloatValue(value);
    }

    /** A JSON number without fraction and exponent: unbounded and exact. */
    record IntValue(BigInteger value) implements NumberValue {

        @Override
        public double toDouble() throws NumberFault {
            double nearest = value.doubleValue();
            if (Double.isInfinite(nearest)) {
                throw NumberFault.overflow(
                        "an integer that meets a float must fit a double, that is be less than 1.8e308");
            }
            return nearest;
        }

        @Override
        public BigInteger truncated() {
            return value;
        }

        @Override
        public BigDecimal exact() {
            return new BigDecimal(value);
        }

        @Override
        public int signum() {
            return value.signum();
        }

        /** Picks the smallest node that holds the value, as a parser does: nodes of different width are not equal. */
        @Override
        public JsonNode toJson() throws NumberFault {
            BigInteger checked = IntegerLimit.checkResult(value);
            if (checked.bitLength() < Integer.SIZE) {
                return JsonNodeFactory.instance.numberNode(checked.intValue());
            }
            if (checked.bitLength() < Long.SIZE) {
                return JsonNodeFactory.instance.numberNode(checked.longValue());
            }
            return JsonNodeFactory.instance.numberNode(checked);
        }
    }

    /** A JSON number with a fraction or an exponent. Arguments are finite; a result may have overflowed to infinity. */
    record FloatValue(double value) implements NumberValue {

        @Override
        public double toDouble() {
            return value;
        }

        @Override
        public BigInteger truncated() throws NumberFault {
            return new BigDecimal(requireFinite()).toBigInteger();
        }

        @Override
        public BigDecimal exact() {
            return new BigDecimal(value);
        }

        @Override
        public int signum() {
            return (int) Math.signum(value);
        }

        /** JSON has no infinity, so an overflow that would pass silently in memory fails here. */
        @Override
        public JsonNode toJson() throws NumberFault {
            return JsonNodeFactory.instance.numberNode(requireFinite());
        }

        private double requireFinite() throws NumberFault {
            if (!Double.isFinite(value)) {
                throw NumberFault.overflow("the result must fit a double, that is be less than 1.8e308");
            }
            return value;
        }
    }
}
