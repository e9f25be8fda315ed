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

/** Commands about lights, brakes and speed. */
final class DrivingCommands {

    private static final double PARKING_FORCE = 500.0;
    private static final double PARKING_SLOPE = 10.0;
    private static final double MOST_SPEED = 120.0;
    private static final double SPEED_STEP = 5.0;

    static final List<Command<Car>> ALL = List.of(
            Command.changing(
                    "setHeadlights",
                    "Switches the headlights.",
                    Parameters.none().text("mode", "on; off or auto, both of which switch them off."),
                    DrivingCommands::setHeadlights),
            Command.changing(
                    "activateParkingBrake",
                    "Engages or releases the parking brake.",
                    Parameters.none().text("mode", "engage or release."),
                    DrivingCommands::activateParkingBrake),
            Command.changing(
                    "pressBrakePedal",
                    "Presses the brake pedal and keeps it pressed.",
                    Parameters.none().number("pedalPosition", "How far, from 0 (released) to 1 (all the way down)."),
                    DrivingCommands::pressBrakePedal),
            Command.changing(
                    "releaseBrakePedal",
                    "Releases the brake pedal.",
                    Parameters.none(),
                    (car, arguments) -> release(car)),
            Command.changing(
                    "setCruiseControl",
                    "Switches the cruise control on or off. The engine must run.",
                    Parameters.none()
                            .number("speed", "The speed to keep: 0 to 120 in steps of 5.")
                            .required("activate", "true to switch it on, false to switch it off.", "boolean")
                            .number("distanceToNextVehicle", "The distance to the vehicle ahead, in metres."),
                    DrivingCommands::setCruiseControl),
            Command.changing(
                    "get_current_speed",
                    "Measures the speed of the car in kilometres an hour, which changes all the time.",
                    Parameters.none(),
                    (car, arguments) -> Answer.of("currentSpeed", car.random().uniform(0.0, MOST_SPEED))
                            .result()));

    private DrivingCommands() {}

    private static ToolResult setHeadlights(Car car, Arguments arguments) {
        String mode = arguments.text("mode");
        if (!List.of("on", "off", "auto").contains(mode)) {
            return ToolResult.error("Invalid headlight mode.");
        }
        car.set(Field.HEADLIGHTS, mode.equals("on") ? "on" : "off");
        return Answer.of("headlightStatus", car.get(Field.HEADLIGHTS)).result();
    }

    private static ToolResult activateParkingBrake(Car car, Arguments arguments) {
        String mode = arguments.text("mode");
        if (!List.of("engage", "release").contains(mode)) {
            return ToolResult.error("Invalid mode");
        }
        boolean engage = mode.equals("engage");
        car.set(Field.PARKING_BRAKE, engage ? "engaged" : "released");
        car.set(Field.PARKING_BRAKE_FORCE, engage ? PARKING_FORCE : 0.0);
        car.set(Field.SLOPE_ANGLE, PARKING_SLOPE);
        return Padding.instruction(car)
                .with("parkingBrakeStatus", car.get(Field.PARKING_BRAKE))
                .with("_parkingBrakeForce", car.get(Field.PARKING_BRAKE_FORCE))
                .with("_slopeAngle", car.get(Field.SLOPE_ANGLE))
                .result();
    }

    private static ToolResult pressBrakePedal(Car car, Arguments arguments) throws ToolException {
        JsonNode position = arguments.value("pedalPosition");
        if (PythonNumbers.compare(position, 0) < 0 || PythonNumbers.compare(position, 1) > 0) {
            return ToolResult.error("Pedal position must be between 0 and 1.");
        }
        if (PythonNumbers.compare(position, 0) == 0) {
            return release(car);
        }
        double force = PythonNumbers.real(position) * EngineCommands.FULL_FORCE;
        car.set(Field.BRAKE_PEDAL, "pressed");
        car.set(Field.PEDAL_FORCE, force);
        if (position.isIntegralNumber()) {
            // The status display tells 1000 from 1000.0.
            car.set(Field.PEDAL_FORCE, EngineCommands.FULL_FORCE);
        }
        return Answer.of("brakePedalStatus", "pressed")
                .with("brakePedalForce", force)
                .result();
    }

    private static ToolResult release(Car car) {
        car.set(Field.BRAKE_PEDAL, "released");
        car.set(Field.PEDAL_FORCE, 0.0);
        return Answer.of("brakePedalStatus", "released")
                .with("brakePedalForce", 0.0)
                .result();
    }

    /** Takes note of the distance even where the speed is refused. */
    private static ToolResult setCruiseControl(Car car, Arguments arguments) throws ToolException {
        double speed = PythonNumbers.real(arguments.value("speed"));
        double distance = PythonNumbers.real(arguments.value("distanceToNextVehicle"));
        if (car.is(Field.ENGINE, "stopped")) {
            return ToolResult.error("Start the engine before activating the cruise control.");
        }
        car.set(Field.DISTANCE_TO_NEXT, distance);
        boolean activate = arguments.flag("activate");
        if (activate && (speed < 0 || speed > MOST_SPEED || speed % SPEED_STEP != 0)) {
            return ToolResult.error("Invalid speed");
        }
        car.set(Field.CRUISE, activate ? "active" : "inactive");
        return Answer.of("cruiseStatus", car.get(Field.CRUISE))
                .with("currentSpeed", speed)
                .with("distanceToNextVehicle", distance)
                .result();
    }
}
