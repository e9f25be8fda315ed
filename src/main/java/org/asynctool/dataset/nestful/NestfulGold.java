package org.asynctool.dataset.nestful;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Compares values with the gold answers of NESTFUL, by the rule of its original scorer.
 *
 * <p>Two floats are equal if the answer, rounded to as many decimals as the gold answer's shortest text
 * has, is the gold answer; ties go to the even neighbour of the exact binary value. Everything else is
 * equal as in Python: numbers by value, {@code true} is 1 and {@code false} 0, lists and objects part by
 * part.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NestfulGold {

    private static final int MOST_DIGITS = 17;
    private static final int LEAST_EXPONENT = -4;
    private static final int MOST_EXPONENT = 15;

    private NestfulGold() {}

    /**
     * Returns the gold answer of a row.
     *
     * @param row a row of NESTFUL version 2
     * @return its gold answer
     * @throws IllegalArgumentException if it has none
     */
    public static JsonNode of(JsonNode row) {
        JsonNode gold = row.path("gold_answer");
        if (gold.isMissingNode()) {
            throw new IllegalArgumentException("member 'gold_answer' is missing in " + Json.write(row));
        }
        return gold;
    }

    /**
     * Compares an answer with a gold answer.
     *
     * @param gold the gold answer
     * @param answer the answer; {@code false} stands for an execution that failed
     * @return whether they are equal
     */
    public static boolean equal(JsonNode gold, JsonNode answer) {
        if (isFloat(gold) && isFloat(answer)) {
            return rounded(answer.doubleValue(), gold.doubleValue()) == gold.doubleValue();
        }
        return pythonEqual(gold, answer);
    }

    private static double rounded(double answer, double gold) {
        int decimals = decimals(gold);
        return decimals < 0 || !Double.isFinite(answer)
                ? answer
                : new BigDecimal(answer)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    /**
     * Returns the number of characters behind the point in Python's text of a float. Below 1e-4 and from
     * 1e16 on the text has an exponent, whose characters count like digits in the original; -1 if it has
     * no point.
     */
    private static int decimals(double number) {
        if (number == 0) {
            return 1;
        }
        BigDecimal shortest = shortest(number).stripTrailingZeros();
        int exponent = shortest.precision() - 1 - shortest.scale();
        if (exponent >= LEAST_EXPONENT && exponent <= MOST_EXPONENT) {
            return Math.max(1, shortest.scale());
        }
        int exponentLength = Math.abs(exponent) < 100 ? 4 : 5;
        return shortest.precision() == 1 ? -1 : shortest.precision() - 1 + exponentLength;
    }

    /** Unlike {@link Double#toString(double)} before Java 19, which sometimes gives a digit too many. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == number) {
                return candidate;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static boolean pythonEqual(JsonNode one, JsonNode other) {
        if (isNumber(one) && isNumber(other)) {
            return exact(one).compareTo(exact(other)) == 0;
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!pythonEqual(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one.isObject() && other.isObject() && one.size() == other.size()) {
            return one.properties().stream()
                    .allMatch(member ->
                            other.has(member.getKey()) && pythonEqual(member.getValue(), other.get(member.getKey())));
        }
        return one.equals(other);
    }

    private static boolean isFloat(JsonNode value) {
        return value.isNumber() && !value.isIntegralNumber();
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.isBoolean();
    }

    private static BigDecimal exact(JsonNode number) {
        if (number.isBoolean()) {
            return number.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return isFloat(number) ? new BigDecimal(number.doubleValue()) : number.decimalValue();
    }
}
