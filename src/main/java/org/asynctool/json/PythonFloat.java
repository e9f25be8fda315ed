package org.asynctool.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The text that Python gives a float: the shortest one that is read back as the same double. */
final class PythonFloat {

    private static final int MOST_DIGITS = 17;
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int MOST_PLAIN_EXPONENT = 15;

    private PythonFloat() {}

    /** Returns the text of a finite number, such as {@code 5.0}, {@code 0.0001} or {@code 1e-05}. */
    static String text(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(number);
        int exponent = shortest.precision() - 1 - shortest.scale();
        return exponent >= LEAST_PLAIN_EXPONENT && exponent <= MOST_PLAIN_EXPONENT
                ? plain(shortest)
                : scientific(shortest, exponent);
    }

    /** Unlike {@link Double#toString(double)} before Java 19, which sometimes gives a digit too many. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == number) {
                return candidate.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String plain(BigDecimal number) {
        return number.scale() > 0 ? number.toPlainString() : number.toPlainString() + ".0";
    }

    private static String scientific(BigDecimal number, int exponent) {
        String digits = number.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String size = Integer.toString(Math.abs(exponent));
        return (number.signum() < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+")
                + (size.length() == 1 ? "0" : "") + size;
    }
}
