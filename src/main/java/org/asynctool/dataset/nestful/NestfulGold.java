package org.asynctool.dataset.nestful;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.json.PythonEquality;
import org.asynctool.json.PythonText;
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
            return rounded(answer.doubleValue(), decimals(gold)) == gold.doubleValue();
        }
        return PythonEquality.equal(gold, answer);
    }

    private static double rounded(double answer, int decimals) {
        return decimals < 0 || !Double.isFinite(answer)
                ? answer
                : new BigDecimal(answer)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    /**
     * Returns the number of characters behind the point in Python's text of a float, those of an exponent
     * included, as in the original; -1 if it has no point.
     */
    private static int decimals(JsonNode number) {
        String text = PythonText.str(number);
        int point = text.indexOf('.');
        return point < 0 ? -1 : text.length() - point - 1;
    }

    private static boolean isFloat(JsonNode value) {
        return value.isNumber() && !value.isIntegralNumber();
    }
}
