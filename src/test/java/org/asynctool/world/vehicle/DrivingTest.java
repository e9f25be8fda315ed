package org.asynctool.world.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrivingTest {

    private final WorldSession car = WorldSession.of(new VehicleWorldFactory(), "{'engineState': 'running'}");

    @ParameterizedTest
    @CsvSource({"on, on", "off, off", "auto, off"})
    void switchesHeadlights(String mode, String status) {
        assertThat(car.run("setHeadlights", "{'mode': '" + mode + "'}"))
                .isEqualTo("{'headlightStatus':'" + status + "'}");
        assertThat(car.state("/headLightStatus")).isEqualTo("'" + status + "'");
    }

    @Test
    void refusesOtherModes() {
        assertThat(car.run("setHeadlights", "{'mode': 'high'}")).isEqualTo("{'error':'Invalid headlight mode.'}");
        assertThat(car.run("activateParkingBrake", "{'mode': 'on'}")).isEqualTo("{'error':'Invalid mode'}");
        assertThat(car.state("/parkingBrakeStatus")).isEqualTo("'released'");
    }

    @Test
    void parkingBrakeHoldsOnASlopeEvenReleased() {
        assertThat(car.run("activateParkingBrake", "{'mode': 'engage'}"))
                .isEqualTo("{'parkingBrakeStatus':'engaged','_parkingBrakeForce':500.0,'_slopeAngle':10.0}");
        assertThat(car.state("/parkingBrakeStatus")).isEqualTo("'engaged'");
        assertThat(car.run("activateParkingBrake", "{'mode': 'release'}"))
                .isEqualTo("{'parkingBrakeStatus':'released','_parkingBrakeForce':0.0,'_slopeAngle':10.0}");
        assertThat(car.run("displayCarStatus", "{'option': 'parkingBrake'}"))
                .isEqualTo("{'parkingBrakeStatus':'released','parkingBrakeForce':0.0,'slopeAngle':10.0}");
    }

    @Test
    void pedalForceIsShownAsItWasGiven() {
        assertThat(car.run("pressBrakePedal", "{'pedalPosition': 0.5}"))
                .isEqualTo("{'brakePedalStatus':'pressed','brakePedalForce':500.0}");
        assertThat(car.run("pressBrakePedal", "{'pedalPosition': 1}"))
                .isEqualTo("{'brakePedalStatus':'pressed','brakePedalForce':1000.0}");
        assertThat(car.run("displayCarStatus", "{'option': 'brakePedal'}"))
                .isEqualTo("{'brakePedalStatus':'pressed','brakePedalForce':1000}");
        assertThat(car.state("/brakePedalStatus")).isEqualTo("'pressed'");
        assertThat(car.run("releaseBrakePedal")).isEqualTo("{'brakePedalStatus':'released','brakePedalForce':0.0}");
        assertThat(car.state("/brakePedalStatus")).isEqualTo("'released'");
    }

    @Test
    void positionZeroReleasesThePedal() {
        car.run("pressBrakePedal", "{'pedalPosition': 1.0}");
        assertThat(car.run("pressBrakePedal", "{'pedalPosition': 0}"))
                .isEqualTo("{'brakePedalStatus':'released','brakePedalForce':0.0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "2"})
    void thePedalGoesNoFurther(String position) {
        assertThat(car.run("pressBrakePedal", "{'pedalPosition': " + position + "}"))
                .isEqualTo("{'error':'Pedal position must be between 0 and 1.'}");
        assertThat(car.state("/brakePedalStatus")).isEqualTo("'released'");
    }

    @Test
    void setsAndEndsCruiseControl() {
        assertThat(car.run("setCruiseControl", "{'speed': 65, 'activate': true, 'distanceToNextVehicle': 100}"))
                .isEqualTo("{'cruiseStatus':'active','currentSpeed':65.0,'distanceToNextVehicle':100.0}");
        assertThat(car.state("/cruiseStatus")).isEqualTo("'active'");
        assertThat(car.run("setCruiseControl", "{'speed': 1.5, 'activate': false, 'distanceToNextVehicle': 2}"))
                .isEqualTo("{'cruiseStatus':'inactive','currentSpeed':1.5,'distanceToNextVehicle':2.0}");
        assertThat(car.state("/distanceToNextVehicle")).isEqualTo("2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "125", "62", "60.5"})
    void takesTheDistanceEvenOfARefusedSpeed(String speed) {
        assertThat(car.run(
                        "setCruiseControl", "{'speed': " + speed + ", 'activate': true, 'distanceToNextVehicle': 7.5}"))
                .isEqualTo("{'error':'Invalid speed'}");
        assertThat(car.state("/cruiseStatus")).isEqualTo("'inactive'");
        assertThat(car.state("/distanceToNextVehicle")).isEqualTo("7.5");
    }

    @Test
    void cruiseControlNeedsTheEngine() {
        WorldSession stopped = WorldSession.of(new VehicleWorldFactory(), "{'cruiseStatus': 'active'}");
        assertThat(stopped.run("setCruiseControl", "{'speed': 0, 'activate': false, 'distanceToNextVehicle': 1}"))
                .isEqualTo("{'error':'Start the engine before activating the cruise control.'}");
        assertThat(stopped.state("/cruiseStatus")).isEqualTo("'active'");
        assertThat(stopped.state("/distanceToNextVehicle")).isEqualTo("50.0");
    }

    @Test
    void speedAndTemperatureAreDrawnInTurn() {
        assertThat(car.run("get_outside_temperature_from_google"))
                .isEqualTo("{'outsideTemperature':36.63485703790535}");
        assertThat(car.run("get_outside_temperature_from_weather_com")).isEqualTo("{'error':404}");
        assertThat(car.run("get_current_speed")).isEqualTo("{'currentSpeed':99.11925428879405}");
        assertThat(car.run("get_outside_temperature_from_google"))
                .isEqualTo("{'outsideTemperature':8.546173419897784}");
    }

    @Test
    void theSeedDecidesWhatIsDrawn() {
        WorldSession other = WorldSession.of(new VehicleWorldFactory(), "{'random_seed': 1}");
        assertThat(other.run("get_current_speed")).isNotEqualTo(car.run("get_current_speed"));
    }
}
