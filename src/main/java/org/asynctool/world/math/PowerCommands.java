package org.asynctool.world.math;

import static org.asynctool.world.math.Results.ofNumbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Ids;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/** Powers, roots and logarithms. */
final class PowerCommands {

    /** The longest root. */
    private static final int MOST_DIGITS = 10_000;

    /** To calculate a logarithm with more digits gives no other double. */
    private static final int ENOUGH_DIGITS = 200;

    private static final double BITS_PER_DIGIT = 3.3219280948873626;

    static final List<Command<JsonNode>> ALL = List.of(
            Command.reading(
                    "power",
                    "Raises a base to an exponent.",
                    Parameters.none().number("base", "The base.").number("exponent", "The exponent."),
                    ofNumbers("Both inputs must be numbers", PowerCommands::power, "base", "exponent")),
            Command.reading(
                    "square_root",
                    "Gives the square root of a number as a text of decimal digits.",
                    Parameters.none()
                            .number("number", "The number, not negative.")
                            .integer("precision", "How many significant digits the root has."),
                    PowerCommands::squareRoot),
            Command.reading(
                    "logarithm",
                    "Gives the logarithm of a number to a base, in steps that get finer with the precision.",
                    Parameters.none()
                            .number("value", "The number, greater than 0.")
                            .number("base", "The base, greater than 0 and not 1.")
                            .integer("precision", "How many digits to calculate with; the last ones are not exact."),
                    ofNumbers("value and base must be numbers", PowerCommands::logarithm, "value", "base")));

    private PowerCommands() {}

    private static ToolResult power(JsonNode nothing, Arguments arguments) throws ToolException {
        JsonNode base = arguments.value("base");
        JsonNode exponent = arguments.value("exponent");
        boolean exact = base.isIntegralNumber() && exponent.isIntegralNumber();
        int sign = PythonNumbers.exact(exponent).signum();
        if (sign < 0 && Arithmetic.isZero(base)) {
            throw new ToolException("0.0 cannot be raised to a negative power");
        }
        if (exact && sign >= 0) {
            BigInteger power =
                    sign == 0 ? BigInteger.ONE : Powers.of(base.bigIntegerValue(), exponent.bigIntegerValue());
            return Results.of(Ids.of(power));
        }
        double power = sign == 0 ? 1 : Powers.of(PythonNumbers.real(base), PythonNumbers.real(exponent));
        return Results.of(PythonNumbers.real(power));
    }

    private static ToolResult squareRoot(JsonNode nothing, Arguments arguments) throws ToolException {
        JsonNode number = arguments.value("number");
        if (number.isNumber() && PythonNumbers.exact(number).signum() < 0) {
            return ToolResult.error("Cannot calculate square root of a negative number");
        }
        if (!number.isNumber() || !arguments.value("precision").isIntegralNumber()) {
            return ToolResult.error("Input must be a number or computation resulted in an invalid operation");
        }
        int digits = arguments.integer("precision");
        if (digits < 1) {
            throw new ToolException("valid range for prec is [1, MAX_PREC]");
        }
        if (digits > MOST_DIGITS) {
            throw new ToolException("precision must be at most " + MOST_DIGITS);
        }
        BigDecimal root = DecimalRoot.of(PythonNumbers.exact(number), digits);
        return ToolResult.of(Map.of("result", root.toString()));
    }

    private static ToolResult logarithm(JsonNode nothing, Arguments arguments) throws ToolException {
        BigDecimal value = PythonNumbers.exact(arguments.value("value"));
        BigDecimal base = PythonNumbers.exact(arguments.value("base"));
        if (base.compareTo(BigDecimal.ONE) == 0) {
            return ToolResult.error("");
        }
        if (value.signum() <= 0 || base.signum() <= 0) {
            throw new ToolException("value and base of a logarithm must be greater than 0");
        }
        int precision = Math.min(arguments.integer("precision"), ENOUGH_DIGITS);
        int bits = Math.max(1, (int) Math.rint((precision + 1) * BITS_PER_DIGIT));
        Binary quotient = naturalLogarithm(value, bits).dividedBy(naturalLogarithm(base, bits), bits);
        MathContext shown = new MathContext(Math.max(1, precision) + 3, RoundingMode.HALF_UP);
        return Results.of(PythonNumbers.real(quotient.exact().round(shown).doubleValue()));
    }

    /** Rounds to so many bits as the original has, which is what makes the logarithm of 8 to the base 2 not quite 3. */
    private static Binary naturalLogarithm(BigDecimal number, int bits) {
        // The logarithm of a double may begin 53 bits behind the point.
        Series series = new Series(bits + 128);
        return new Binary(series.logarithm(Binary.of(number)), -series.bits()).rounded(bits);
    }
}
