package org.asynctool.world.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineAndFuelTest {

    private static final String LOCKED =
            "'doorStatus': {'driver': 'locked', 'passenger': 'locked', 'rear_left': 'locked', 'rear_right': 'locked'}";
    private static final String PRESSED = LOCKED + ", 'brakePedalStatus': 'pressed', 'brakePedalForce': 1000.0";

    @Test
    void startsWithDoorsLockedAndBrakePressed() {
        WorldSession car = car(PRESSED + ", 'fuelLevel': 5");
        assertThat(car.run("startEngine", "{'ignitionMode': 'START'}"))
                .isEqualTo("{'engineState':'running','fuelLevel':5,'batteryVoltage':12.6}");
        assertThat(car.state("/engine_state")).isEqualTo("'running'");
    }

    @Test
    void startsWithAnEmptyTankButNotWithLess() {
        assertThat(car(PRESSED).run("startEngine", "{'ignitionMode': 'START'}")).contains("running");
        assertThat(car(PRESSED + ", 'fuelLevel': -0.1").run("startEngine", "{'ignitionMode': 'START'}"))
                .isEqualTo("{'error':'Fuel tank is empty.'}");
    }

    @Test
    void stopsAndAnswersAnError() {
        WorldSession ready = car(PRESSED + ", 'engineState': 'running'");
        assertThat(ready.run("startEngine", "{'ignitionMode': 'STOP'}"))
                .isEqualTo("{'error':'Invalid ignition mode.'}");
        assertThat(ready.state("/engine_state")).isEqualTo("'stopped'");

        WorldSession open = car("'engineState': 'running'");
        assertThat(open.run("startEngine", "{'ignitionMode': 'STOP'}"))
                .isEqualTo("{'error':'All doors must be locked before starting the engine. Here are the unlocked doors:"
                        + " driver, passenger, rear_left, rear_right'}");
        assertThat(open.state("/engine_state")).isEqualTo("'stopped'");
    }

    @Test
    void otherModesChangeNothing() {
        WorldSession car = car(PRESSED + ", 'engineState': 'running'");
        assertThat(car.run("startEngine", "{'ignitionMode': 'start'}")).isEqualTo("{'error':'Invalid ignition mode.'}");
        assertThat(car.state("/engine_state")).isEqualTo("'running'");
    }

    @Test
    void doesNotStartOtherwise() {
        assertThat(car("'doorStatus': {'driver': 'ajar'}").run("startEngine", "{'ignitionMode': 'START'}"))
                .isEqualTo("{'error':'All doors must be locked before starting the engine. Here are the unlocked doors:"
                        + " '}");
        assertThat(car(LOCKED).run("startEngine", "{'ignitionMode': 'START'}"))
                .isEqualTo("{'error':'Brake pedal needs to be pressed when starting the engine.'}");
        assertThat(car(LOCKED + ", 'brakePedalStatus': 'pressed', 'brakePedalForce': 999.9")
                        .run("startEngine", "{'ignitionMode': 'START'}"))
                .isEqualTo("{'error':'Must press the brake fully before starting the engine.'}");
    }

    @Test
    void fillingKeepsIntegersWhileAllAre() {
        WorldSession car = car("'fuelLevel': 5");
        assertThat(car.run("fillFuelTank", "{'fuelAmount': 10}")).isEqualTo("{'fuelLevel':15}");
        assertThat(car.run("fillFuelTank", "{'fuelAmount': 0.5}")).isEqualTo("{'fuelLevel':15.5}");
        assertThat(car.run("fillFuelTank", "{'fuelAmount': 34.5}")).isEqualTo("{'fuelLevel':50.0}");
        assertThat(car.state("/fuelLevel")).isEqualTo("50.0");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0, -1, Fuel amount cannot be negative.",
        "10.0, 40.1, Cannot fill gas above the tank capacity.",
        "-3, 1, Fuel tank is empty. Min fuel level is 0 gallons."
    })
    void fillsNeitherTooMuchNorTooLittle(String level, String amount, String problem) {
        WorldSession car = car("'fuelLevel': " + level);
        assertThat(car.run("fillFuelTank", "{'fuelAmount': " + amount + "}")).isEqualTo("{'error':'" + problem + "'}");
        assertThat(car.state("/fuelLevel")).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "200.0, true", "200.1, false", "-1, true"})
    void drivesTwentyMilesAGallon(String distance, boolean possible) {
        assertThat(car("'fuelLevel': 10")
                        .run("estimate_drive_feasibility_by_mileage", "{'distance': " + distance + "}"))
                .isEqualTo("{'canDrive':" + possible + "}");
    }

    @Test
    void convertsVolumesAsFloats() {
        assertThat(car("").run("liter_to_gallon", "{'liter': 10}")).isEqualTo("{'gallon':2.6417200000000003}");
        assertThat(car("").run("gallon_to_liter", "{'gallon': -2}")).isEqualTo("{'liter':-7.57082}");
    }

    @Test
    void whatLeavesTheRangeOfDoublesFails() {
        assertThat(car("").run("gallon_to_liter", "{'gallon': 1e308}")).isEqualTo("failed: the result is too large");
        assertThat(car("").run("gallon_to_liter", "{'gallon': 1" + "0".repeat(400) + "}"))
                .isEqualTo("failed: int too large to convert to float");
    }

    private static WorldSession car(String members) {
        return WorldSession.of(new VehicleWorldFactory(), "{" + members + "}");
    }
}
