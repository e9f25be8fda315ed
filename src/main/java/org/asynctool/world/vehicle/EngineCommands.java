package org.asynctool.world.vehicle;

import java.util.List;
import java.util.Optional;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;

/** The command that starts the engine and stops it. */
final class EngineCommands {

    /** A brake pedal that is pressed all the way down, in newton. */
    static final int FULL_FORCE = 1000;

    static final List<Command<Car>> ALL = List.of(Command.changing(
            "startEngine",
            "Starts the engine. All doors must be locked and the brake pedal pressed all the way down.",
            Parameters.none()
                    .text("ignitionMode", "START; or STOP, which stops the engine and answers with an error anyway."),
            EngineCommands::startEngine));

    private EngineCommands() {}

    /** Stops before anything is checked, and answers an error even so: tasks were recorded like this. */
    private static ToolResult startEngine(Car car, Arguments arguments) {
        String mode = arguments.text("ignitionMode");
        if (mode.equals("STOP")) {
            car.set(Field.ENGINE, "stopped");
        }
        Optional<String> obstacle = obstacle(car);
        if (obstacle.isPresent()) {
            return ToolResult.error(obstacle.get());
        }
        if (!mode.equals("START")) {
            return ToolResult.error("Invalid ignition mode.");
        }
        car.set(Field.ENGINE, "running");
        return Answer.of("engineState", "running")
                .with("fuelLevel", car.get(Field.FUEL_LEVEL))
                .with("batteryVoltage", car.get(Field.BATTERY_VOLTAGE))
                .result();
    }

    private static Optional<String> obstacle(Car car) {
        if (car.get(Field.UNLOCKED_DOORS).intValue() > 0) {
            return Optional.of("All doors must be locked before starting the engine. Here are the unlocked doors: "
                    + String.join(", ", Doors.withStatus(car.get(Field.DOORS), Doors.UNLOCKED)));
        }
        if (!car.is(Field.BRAKE_PEDAL, "pressed")) {
            return Optional.of("Brake pedal needs to be pressed when starting the engine.");
        }
        if (PythonNumbers.compare(car.get(Field.PEDAL_FORCE), FULL_FORCE) != 0) {
            return Optional.of("Must press the brake fully before starting the engine.");
        }
        return PythonNumbers.compare(car.get(Field.FUEL_LEVEL), 0) < 0
                ? Optional.of("Fuel tank is empty.")
                : Optional.empty();
    }
}
