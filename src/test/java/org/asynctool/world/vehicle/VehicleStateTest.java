package org.asynctool.world.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import org.asynctool.testing.WorldCalls;
import org.asynctool.testing.WorldSession;
import org.asynctool.world.ToolException;
import org.asynctool.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VehicleStateTest {

    @Test
    void hasDefaults() {
        assertThat(of("{}").state()).isEqualTo(json("""
                {'fuelLevel': 0.0, 'batteryVoltage': 12.6, 'engine_state': 'stopped', 'remainingUnlockedDoors': 4,
                 'doorStatus': {'driver': 'unlocked', 'passenger': 'unlocked', 'rear_left': 'unlocked',
                                'rear_right': 'unlocked'},
                 'acTemperature': 25.0, 'fanSpeed': 50, 'acMode': 'auto', 'humidityLevel': 50.0,
                 'headLightStatus': 'off', 'parkingBrakeStatus': 'released', 'brakePedalStatus': 'released',
                 'distanceToNextVehicle': 50.0, 'cruiseStatus': 'inactive', 'destination': 'None',
                 'frontLeftTirePressure': 32.0, 'frontRightTirePressure': 32.0, 'rearLeftTirePressure': 30.0,
                 'rearRightTirePressure': 30.0, 'long_context': false}"""));
    }

    @Test
    void countsDoorsAndPassesOverWhatHasNoMeaning() {
        JsonNode state = of("""
                {'engineState': 'idle', 'engine_state': 'running', 'remainingUnlockedDoors': 9, 'color': 'red',
                 'doorStatus': {'driver': 'locked', 'trunk': 'ajar'}}""").state();
        assertThat(state.required("engine_state").stringValue()).isEqualTo("idle");
        assertThat(state.required("remainingUnlockedDoors").intValue()).isEqualTo(3);
        assertThat(state.required("doorStatus")).isEqualTo(json("{'driver': 'locked', 'trunk': 'ajar'}"));
        assertThat(state.has("color")).isFalse();
    }

    @Test
    void isCopied() throws ToolException {
        JsonNode given = json("{'doorStatus': {'driver': 'unlocked'}}");
        World car = new VehicleWorldFactory().create(given, WorldCalls.seeded());
        WorldCalls.call(car, "lockDoors", "{'unlock': false, 'door': ['driver']}");
        assertThat(car.snapshot().at("/doorStatus/driver").stringValue()).isEqualTo("locked");
        assertThat(given).isEqualTo(json("{'doorStatus': {'driver': 'unlocked'}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[] | the value is [], expected object",
                "{'fuelLevel': '5'} | /fuelLevel is \"5\", expected number",
                "{'acMode': null} | /acMode is null, expected string",
                "{'doorStatus': {'driver': 1}} | /doorStatus/driver is 1, expected string",
                "{'random_seed': 1.5} | /random_seed is 1.5, expected integer",
                "{'long_context': 1} | /long_context is 1, expected boolean"
            })
    void isRefusedWithThePlaceOfTheMistake(String state, String problem) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(state)).withMessage("initial state: " + problem);
    }

    @Test
    void isFoundByItsName() {
        assertThat(new VehicleWorldFactory().name()).isEqualTo("vehicle");
    }

    private static WorldSession of(String state) {
        return WorldSession.of(new VehicleWorldFactory(), state);
    }
}
