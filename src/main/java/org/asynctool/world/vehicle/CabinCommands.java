package org.asynctool.world.vehicle;

import java.util.List;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/** Commands about doors and the air inside. */
final class CabinCommands {

    private static final int MOST_FAN_SPEED = 100;

    static final List<Command<Car>> ALL = List.of(
            Command.changing(
                    "lockDoors",
                    "Locks or unlocks doors and tells how many doors are unlocked then.",
                    Parameters.none()
                            .required("unlock", "true to unlock, false to lock.", "boolean")
                            .list("door", "Names of the doors: driver, passenger, rear_left, rear_right.", "string"),
                    CabinCommands::lockDoors),
            Command.changing(
                    "adjustClimateControl",
                    "Sets temperature, fan and mode of the air conditioning, all at once: what is left out gets its"
                            + " default.",
                    Parameters.none()
                            .number("temperature", "The temperature wanted.")
                            .text("unit", "celsius or fahrenheit.", "celsius")
                            .integer("fanSpeed", "Speed of the fan, 0 to 100.", 50)
                            .text("mode", "auto, cool, heat or defrost.", "auto"),
                    CabinCommands::adjustClimateControl));

    private CabinCommands() {}

    /** Leaves the doors as they are that stand before one that the car does not have: the original does so, too. */
    private static ToolResult lockDoors(Car car, Arguments arguments) throws ToolException {
        String status = arguments.flag("unlock") ? Doors.UNLOCKED : Doors.LOCKED;
        for (JsonNode door : arguments.value("door")) {
            if (!car.hasDoor(door.stringValue())) {
                throw new ToolException(PythonText.repr(door));
            }
            car.setDoor(door.stringValue(), status);
        }
        return Answer.of("lockStatus", status)
                .with("remainingUnlockedDoors", car.get(Field.UNLOCKED_DOORS))
                .result();
    }

    private static ToolResult adjustClimateControl(Car car, Arguments arguments) throws ToolException {
        JsonNode fanSpeed = arguments.value("fanSpeed");
        if (PythonNumbers.compare(fanSpeed, 0) < 0 || PythonNumbers.compare(fanSpeed, MOST_FAN_SPEED) > 0) {
            return ToolResult.error("Fan speed must be between 0 and 100.");
        }
        JsonNode temperature = arguments.value("temperature");
        boolean fahrenheit = arguments.text("unit").equals("fahrenheit");
        car.set(Field.AC_TEMPERATURE, fahrenheit ? celsius(temperature) : temperature);
        car.set(Field.FAN_SPEED, fanSpeed);
        car.set(Field.AC_MODE, arguments.text("mode"));
        return Answer.of("currentACTemperature", temperature)
                .with("climateMode", arguments.text("mode"))
                .with("humidityLevel", car.get(Field.HUMIDITY))
                .result();
    }

    private static JsonNode celsius(JsonNode fahrenheit) throws ToolException {
        return PythonNumbers.real((PythonNumbers.real(fahrenheit) - 32) * 5 / 9);
    }
}
