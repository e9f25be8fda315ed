package org.asynctool.world.math;

import java.util.Map;
import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/** Conversions between imperial units and those of the SI, and between the two of temperature. */
final class ImperialUnits {

    private static final JsonNode FREEZING = Json.of(32);

    private static final Map<String, Conversion> CONVERSIONS = Map.ofEntries(
            Map.entry("cm to in", factor(0.393701)),
            Map.entry("in to cm", factor(2.54)),
            Map.entry("m to ft", factor(3.28084)),
            Map.entry("ft to m", factor(0.3048)),
            Map.entry("m to yd", factor(1.09361)),
            Map.entry("yd to m", factor(0.9144)),
            Map.entry("km to miles", factor(0.621371)),
            Map.entry("miles to km", factor(1.60934)),
            Map.entry("kg to lb", factor(2.20462)),
            Map.entry("lb to kg", factor(0.453592)),
            Map.entry(
                    "celsius to fahrenheit",
                    celsius -> PythonNumbers.sum(factor(1.8).apply(celsius), FREEZING)),
            Map.entry(
                    "fahrenheit to celsius",
                    fahrenheit -> factor(0.5555555555555556).apply(PythonNumbers.difference(fahrenheit, FREEZING))));

    private ImperialUnits() {}

    /** How a value of one unit becomes one of another unit. */
    @FunctionalInterface
    interface Conversion {

        /**
         * Converts a value.
         *
         * @throws ToolException if it comes to be beyond the range of a double
         */
        JsonNode apply(JsonNode value) throws ToolException;
    }

    static Optional<Conversion> conversion(String from, String to) {
        return Optional.ofNullable(CONVERSIONS.get(from + " to " + to));
    }

    private static Conversion factor(double factor) {
        JsonNode number = Json.of(factor);
        return value -> PythonNumbers.product(value, number);
    }
}
