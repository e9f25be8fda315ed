package org.asynctool.world.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldSession;
import org.junit.jupiter.api.Test;

class CabinTest {

    private final WorldSession car = WorldSession.of(new VehicleWorldFactory(), "{}");

    @Test
    void locksDoorsOnceEach() {
        assertThat(car.run("lockDoors", "{'unlock': false, 'door': ['driver', 'rear_left', 'driver']}"))
                .isEqualTo("{'lockStatus':'locked','remainingUnlockedDoors':2}");
        assertThat(car.run("lockDoors", "{'unlock': true, 'door': ['driver']}"))
                .isEqualTo("{'lockStatus':'unlocked','remainingUnlockedDoors':3}");
        assertThat(car.run("lockDoors", "{'unlock': true, 'door': []}"))
                .isEqualTo("{'lockStatus':'unlocked','remainingUnlockedDoors':3}");
        assertThat(car.state("/doorStatus"))
                .isEqualTo("{'driver':'unlocked','passenger':'unlocked','rear_left':'locked','rear_right':'unlocked'}");
        assertThat(car.state("/remainingUnlockedDoors")).isEqualTo("3");
    }

    @Test
    void doorsInFrontOfAnUnknownOneStayLocked() {
        assertThat(car.run("lockDoors", "{'unlock': false, 'door': ['driver', 'trunk', 'passenger']}"))
                .isEqualTo("failed: 'trunk'");
        assertThat(car.state("/doorStatus"))
                .isEqualTo("{'driver':'locked','passenger':'unlocked','rear_left':'unlocked','rear_right':'unlocked'}");
        assertThat(car.state("/remainingUnlockedDoors")).isEqualTo("3");
    }

    @Test
    void showsTheTemperatureAsGivenAndKeepsItInCelsius() {
        assertThat(car.run("adjustClimateControl", "{'temperature': 72.5, 'unit': 'fahrenheit', 'fanSpeed': 75}"))
                .isEqualTo("{'currentACTemperature':72.5,'climateMode':'auto','humidityLevel':50.0}");
        assertThat(car.state("/acTemperature")).isEqualTo("22.5");
        assertThat(car.state("/fanSpeed")).isEqualTo("75");
    }

    @Test
    void whatIsLeftOutGetsItsDefaultAgain() {
        car.run("adjustClimateControl", "{'temperature': 20, 'fanSpeed': 100, 'mode': 'heat'}");
        assertThat(car.state("/acMode")).isEqualTo("'heat'");
        car.run("adjustClimateControl", "{'temperature': 21, 'unit': 'kelvin'}");
        assertThat(car.run("displayCarStatus", "{'option': 'climate'}"))
                .isEqualTo("{'currentACTemperature':21,'fanSpeed':50,'climateMode':'auto','humidityLevel':50.0}");
    }

    @Test
    void refusesOtherFanSpeeds() {
        for (String speed : new String[] {"-1", "101"}) {
            assertThat(car.run("adjustClimateControl", "{'temperature': 20, 'fanSpeed': " + speed + "}"))
                    .isEqualTo("{'error':'Fan speed must be between 0 and 100.'}");
        }
        assertThat(car.state("/acTemperature")).isEqualTo("25.0");
    }
}
