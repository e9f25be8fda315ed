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

/** Commands that tell how the car is. */
final class StatusCommands {

    private static final int LEAST_HEALTHY = 30;
    private static final int MOST_HEALTHY = 35;
    private static final List<Field> TIRES =
            List.of(Field.FRONT_LEFT, Field.FRONT_RIGHT, Field.REAR_LEFT, Field.REAR_RIGHT);

    static final List<Command<Car>> ALL = List.of(
            Command.reading(
                    "displayCarStatus",
                    "Shows the status of one part of the car.",
                    Parameters.none()
                            .text(
                                    "option",
                                    "The part: fuel, battery, doors, climate, headlights, parkingBrake, brakePedal or"
                                            + " engine."),
                    StatusCommands::displayCarStatus),
            Command.reading(
                    "check_tire_pressure",
                    "Measures the pressure of all tires in psi and judges their mean, which is healthy from 30 to 35.",
                    Parameters.none(),
                    StatusCommands::checkTirePressure),
            Command.reading(
                    "find_nearest_tire_shop",
                    "Gives the address of the nearest tire shop.",
                    Parameters.none(),
                    (car, arguments) -> Answer.of("shopLocation", "456 Oakwood Avenue, Rivermist, 83214")
                            .result()),
            Command.reading(
                    "display_log",
                    "Shows messages on the display. They are not kept.",
                    Parameters.none().list("messages", "The messages.", "string"),
                    (car, arguments) ->
                            Answer.of("log", arguments.value("messages")).result()));

    private StatusCommands() {}

    private static ToolResult displayCarStatus(Car car, Arguments arguments) {
        Answer answer = Padding.metadata(car);
        return switch (arguments.text("option")) {
            case "fuel" -> answer.with("fuelLevel", car.get(Field.FUEL_LEVEL)).result();
            case "battery" ->
                answer.with("batteryVoltage", car.get(Field.BATTERY_VOLTAGE)).result();
            case "doors" -> answer.with("doorStatus", car.get(Field.DOORS)).result();
            case "climate" -> climate(answer, car);
            case "headlights" ->
                answer.with("headlightStatus", car.get(Field.HEADLIGHTS)).result();
            case "parkingBrake" -> parkingBrake(answer, car);
            case "brakePedal" ->
                answer.with("brakePedalStatus", car.get(Field.BRAKE_PEDAL))
                        .with("brakePedalForce", car.get(Field.PEDAL_FORCE))
                        .result();
            case "engine" -> answer.with("engineState", car.get(Field.ENGINE)).result();
            default -> answer.with("error", "Invalid option").result();
        };
    }

    private static ToolResult climate(Answer answer, Car car) {
        return answer.with("currentACTemperature", car.get(Field.AC_TEMPERATURE))
                .with("fanSpeed", car.get(Field.FAN_SPEED))
                .with("climateMode", car.get(Field.AC_MODE))
                .with("humidityLevel", car.get(Field.HUMIDITY))
                .result();
    }

    private static ToolResult parkingBrake(Answer answer, Car car) {
        return answer.with("parkingBrakeStatus", car.get(Field.PARKING_BRAKE))
                .with("parkingBrakeForce", car.get(Field.PARKING_BRAKE_FORCE))
                .with("slopeAngle", car.get(Field.SLOPE_ANGLE))
                .result();
    }

    private static ToolResult checkTirePressure(Car car, Arguments arguments) throws ToolException {
        Answer answer = Answer.empty();
        JsonNode sum = car.get(TIRES.get(0));
        for (Field tire : TIRES) {
            answer.with(tire.label(), car.get(tire));
            sum = tire == TIRES.get(0) ? sum : PythonNumbers.sum(sum, car.get(tire));
        }
        double mean = PythonNumbers.real(sum) / TIRES.size();
        return answer.with("healthy_tire_pressure", mean >= LEAST_HEALTHY && mean <= MOST_HEALTHY)
                .with("car_info", Padding.carInfo(car))
                .result();
    }
}
