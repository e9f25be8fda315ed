package org.asynctool.world.vehicle;

import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/** Commands about fuel and how far it goes. */
final class FuelCommands {

    private static final int TANK_GALLONS = 50;
    private static final double MILES_PER_GALLON = 20.0;
    private static final double GALLONS_PER_LITER = 0.264172;
    private static final double LITERS_PER_GALLON = 3.78541;

    static final List<Command<Car>> ALL = List.of(
            Command.changing(
                    "fillFuelTank",
                    "Adds fuel to the tank, which holds 50 gallons.",
                    Parameters.none().number("fuelAmount", "How much to add, in gallons."),
                    FuelCommands::fillFuelTank),
            Command.reading(
                    "estimate_drive_feasibility_by_mileage",
                    "Tells whether the fuel is enough for a distance, at 20 miles a gallon.",
                    Parameters.none().number("distance", "The distance in miles."),
                    FuelCommands::canDrive),
            Command.reading(
                    "liter_to_gallon",
                    "Converts litres to gallons.",
                    Parameters.none().number("liter", "The volume in litres."),
                    (car, arguments) -> converted("gallon", arguments.value("liter"), GALLONS_PER_LITER)),
            Command.reading(
                    "gallon_to_liter",
                    "Converts gallons to litres.",
                    Parameters.none().number("gallon", "The volume in gallons."),
                    (car, arguments) -> converted("liter", arguments.value("gallon"), LITERS_PER_GALLON)));

    private FuelCommands() {}

    private static ToolResult fillFuelTank(Car car, Arguments arguments) throws ToolException {
        JsonNode amount = arguments.value("fuelAmount");
        if (PythonNumbers.compare(amount, 0) < 0) {
            return ToolResult.error("Fuel amount cannot be negative.");
        }
        JsonNode level = PythonNumbers.sum(car.get(Field.FUEL_LEVEL), amount);
        if (PythonNumbers.compare(level, TANK_GALLONS) > 0) {
            return ToolResult.error("Cannot fill gas above the tank capacity.");
        }
        if (PythonNumbers.compare(level, 0) < 0) {
            return ToolResult.error("Fuel tank is empty. Min fuel level is 0 gallons.");
        }
        car.set(Field.FUEL_LEVEL, level);
        return Answer.of("fuelLevel", level).result();
    }

    private static ToolResult canDrive(Car car, Arguments arguments) throws ToolException {
        JsonNode range = PythonNumbers.real(PythonNumbers.real(car.get(Field.FUEL_LEVEL)) * MILES_PER_GALLON);
        return Answer.of("canDrive", PythonNumbers.compare(range, arguments.value("distance")) >= 0)
                .result();
    }

    private static ToolResult converted(String unit, JsonNode volume, double factor) throws ToolException {
        return Answer.of(unit, PythonNumbers.real(PythonNumbers.real(volume) * factor))
                .result();
    }
}
