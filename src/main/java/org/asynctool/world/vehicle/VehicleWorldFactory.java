package org.asynctool.world.vehicle;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that are a car. Tools: {@code activateParkingBrake}, {@code adjustClimateControl}, {@code
 * check_tire_pressure}, {@code displayCarStatus}, {@code display_log}, {@code estimate_distance}, {@code
 * estimate_drive_feasibility_by_mileage}, {@code fillFuelTank}, {@code find_nearest_tire_shop}, {@code
 * gallon_to_liter}, {@code get_current_speed}, {@code get_outside_temperature_from_google}, {@code
 * get_outside_temperature_from_weather_com}, {@code get_zipcode_based_on_city}, {@code liter_to_gallon}, {@code
 * lockDoors}, {@code pressBrakePedal}, {@code releaseBrakePedal}, {@code setCruiseControl}, {@code setHeadlights},
 * {@code set_navigation}, {@code startEngine}. They behave as class VehicleControlAPI of the Berkeley Function Calling
 * Leaderboard does.
 *
 * <p>State; every member may be missing, others are passed over:
 *
 * <pre>{@code
 * {"fuelLevel": 0.0, "batteryVoltage": 12.6, "engineState": "stopped",
 *  "doorStatus": {"driver": "unlocked", "passenger": "unlocked", "rear_left": "unlocked", "rear_right": "unlocked"},
 *  "acTemperature": 25.0, "fanSpeed": 50, "acMode": "auto", "humidityLevel": 50.0, "headLightStatus": "off",
 *  "parkingBrakeStatus": "released", "brakePedalStatus": "released", "distanceToNextVehicle": 50.0,
 *  "cruiseStatus": "inactive", "destination": "None", "frontLeftTirePressure": 32.0, "frontRightTirePressure": 32.0,
 *  "rearLeftTirePressure": 30.0, "rearRightTirePressure": 30.0, "parkingBrakeForce": 0.0, "slopeAngle": 0.0,
 *  "brakePedalForce": 0.0, "random_seed": 141053, "long_context": false}
 * }</pre>
 *
 * <p>Gallons, volts, degrees Celsius, percent, metres, psi, newton and degrees. With {@code long_context} five tools
 * add a filler without meaning to their results.
 *
 * <p>The state that goals are judged by has the same members, but {@code engine_state} for {@code engineState}, a
 * count {@code remainingUnlockedDoors}, and none of {@code parkingBrakeForce}, {@code slopeAngle}, {@code
 * brakePedalForce} and {@code random_seed}. These are hidden: {@code displayCarStatus} shows the first three, and the
 * temperature outside and the current speed are drawn by the seed alone, as CPython draws them.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class VehicleWorldFactory extends CommandWorldFactory<Car> {

    private static final Commands<Car> COMMANDS = Commands.of(List.of(
            EngineCommands.ALL,
            CabinCommands.ALL,
            DrivingCommands.ALL,
            StatusCommands.ALL,
            NavigationCommands.ALL,
            FuelCommands.ALL));

    /** For the service loader. */
    public VehicleWorldFactory() {
        super("vehicle", COMMANDS, state -> InitialState.read(state)::copy, Car::state);
    }
}
