package org.asynctool.world;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds numbers that have no JSON form or are so large that calculating with them would hang, such as
 * a decimal {@code 1e999999999}.
 */
@API(status = API.Status.INTERNAL)
public final class NumberBounds {

    private static final String EXPECTED =
            ", expected a finite number of at most " + Json.MAX_NUMBER_LENGTH + " digits";

    private NumberBounds() {}

    /**
     * Finds the first such number.
     *
     * @param value any value
     * @return its place and what was expected; empty if there is none
     */
    public static Optional<String> problem(JsonNode value) {
        JsonPointer place = find(value);
        return place == null ? Optional.empty() : Optional.of("number at '" + place + "' is out of bounds" + EXPECTED);
    }

    // Builds the pointer on the way back: values are mostly fine.
    private static @Nullable JsonPointer find(JsonNode value) {
        if (value.isNumber()) {
            return bounded(value) ? null : JsonPointer.empty();
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonPointer place = find(member.getValue());
                if (place != null) {
                    return JsonPointer.empty().appendProperty(member.getKey()).append(place);
                }
            }
        }
        for (int i = 0; i < (value.isArray() ? value.size() : 0); i++) {
            JsonPointer place = find(value.get(i));
            if (place != null) {
                return JsonPointer.empty().appendIndex(i).append(place);
            }
        }
        return null;
    }

    private static boolean bounded(JsonNode number) {
        if (number.isDouble() || number.isFloat()) {
            return Double.isFinite(number.doubleValue());
        }
        if (number.isBigInteger()) {
            return number.bigIntegerValue().bitLength() <= Json.MAX_NUMBER_LENGTH * 4L;
        }
        return !number.isBigDecimal() || bounded(number.decimalValue());
    }

    private static boolean bounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= Json.MAX_NUMBER_LENGTH
                && number.precision() <= Json.MAX_NUMBER_LENGTH;
    }
}
