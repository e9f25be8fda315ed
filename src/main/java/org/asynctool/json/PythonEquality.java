package org.asynctool.json;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * Compares values as Python's {@code ==} does: numbers by value, {@code true} is 1 and {@code false} 0,
 * lists in order, objects without regard to the order of their members.
 */
@API(status = API.Status.INTERNAL)
public final class PythonEquality {

    private PythonEquality() {}

    /**
     * Compares two values.
     *
     * @param one a value
     * @param other another value
     * @return whether they are equal
     */
    public static boolean equal(JsonNode one, JsonNode other) {
        if (isNumber(one) && isNumber(other)) {
            return exact(one).compareTo(exact(other)) == 0;
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!equal(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one.isObject() && other.isObject() && one.size() == other.size()) {
            return one.properties().stream()
                    .allMatch(member ->
                            other.has(member.getKey()) && equal(member.getValue(), other.get(member.getKey())));
        }
        return one.equals(other);
    }

    /**
     * Tells whether a value is among others.
     *
     * @param value the value
     * @param others other values
     * @return whether one of them is equal to it
     */
    public static boolean isAmong(JsonNode value, Iterable<JsonNode> others) {
        for (JsonNode other : others) {
            if (equal(value, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.isBoolean();
    }

    private static BigDecimal exact(JsonNode number) {
        if (number.isBoolean()) {
            return number.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return number.isIntegralNumber() ? number.decimalValue() : new BigDecimal(number.doubleValue());
    }
}
