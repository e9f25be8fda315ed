package org.asynctool.world.math;

import static org.asynctool.world.math.Results.ofNumbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import org.asynctool.world.math.ImperialUnits.Conversion;
import tools.jackson.databind.JsonNode;

/** Commands that convert between units. Nothing is rounded but by each operation in turn. */
final class ConversionCommands {

    /** Metres in a unit, and the unit in a metre, as they are multiplied with: not always the inverse of each other. */
    private record Length(JsonNode metres, JsonNode perMetre) {

        static Length of(String metres, String perMetre) {
            return new Length(Json.read(metres), Json.read(perMetre));
        }
    }

    private static final Map<String, Length> LENGTHS = Map.of(
            "km", Length.of("1000", "0.001"),
            "m", Length.of("1", "1.0"),
            "cm", Length.of("0.01", "100.0"),
            "mm", Length.of("0.001", "1000.0"),
            "um", Length.of("1e-06", "1000000.0"),
            "nm", Length.of("1e-09", "999999999.9999999"));

    static final List<Command<JsonNode>> ALL = List.of(
            Command.reading(
                    "si_unit_conversion",
                    "Converts a length between km, m, cm, mm, um and nm.",
                    units(),
                    ofNumbers("Value must be a number", ConversionCommands::si, "value")),
            Command.reading(
                    "imperial_si_conversion",
                    "Converts between cm and in, m and ft, m and yd, km and miles, kg and lb, celsius and fahrenheit.",
                    units(),
                    ofNumbers("Value must be a number", ConversionCommands::imperial, "value")));

    private ConversionCommands() {}

    private static Parameters units() {
        return Parameters.none()
                .number("value", "The value in the first unit.")
                .text("unit_in", "The unit it has, such as km.")
                .text("unit_out", "The unit to convert it to, such as m.");
    }

    private static ToolResult si(JsonNode nothing, Arguments arguments) throws ToolException {
        Optional<Length> in = length(arguments, "unit_in");
        Optional<Length> out = length(arguments, "unit_out");
        if (in.isEmpty() || out.isEmpty()) {
            return notSupported(arguments);
        }
        return converted(
                arguments.value("value"),
                value -> PythonNumbers.product(
                        PythonNumbers.product(value, in.get().metres()),
                        out.get().perMetre()));
    }

    private static Optional<Length> length(Arguments arguments, String unit) {
        return Optional.ofNullable(LENGTHS.get(arguments.text(unit)));
    }

    private static ToolResult imperial(JsonNode nothing, Arguments arguments) throws ToolException {
        JsonNode value = arguments.value("value");
        String in = arguments.text("unit_in");
        String out = arguments.text("unit_out");
        if (in.equals(out)) {
            return Results.of(value);
        }
        Optional<Conversion> conversion = ImperialUnits.conversion(in, out);
        return conversion.isPresent() ? converted(value, conversion.get()) : notSupported(arguments);
    }

    private static ToolResult notSupported(Arguments arguments) {
        return ToolResult.error("Conversion from '" + arguments.text("unit_in") + "' to '" + arguments.text("unit_out")
                + "' is not supported");
    }

    /** What fails is a number that no double is near to. */
    private static ToolResult converted(JsonNode value, Conversion conversion) throws ToolException {
        JsonNode converted;
        try {
            converted = conversion.apply(value);
        } catch (ToolException e) {
            return ToolResult.error("Conversion resulted in a value too large to represent");
        }
        return Results.of(converted);
    }
}
