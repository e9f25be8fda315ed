package org.asynctool.world.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.JsonFixtures;
import org.asynctool.testing.WorldSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StatusAndNavigationTest {

    private final WorldSession car = WorldSession.of(new VehicleWorldFactory(), "{'batteryVoltage': 12}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "fuel | {'fuelLevel':0.0}",
                "battery | {'batteryVoltage':12}",
                "doors | {'doorStatus':{'driver':'unlocked','passenger':'unlocked','rear_left':'unlocked',"
                        + "'rear_right':'unlocked'}}",
                "climate | {'currentACTemperature':25.0,'fanSpeed':50,'climateMode':'auto','humidityLevel':50.0}",
                "headlights | {'headlightStatus':'off'}",
                "parkingBrake | {'parkingBrakeStatus':'released','parkingBrakeForce':0.0,'slopeAngle':0.0}",
                "brakePedal | {'brakePedalStatus':'released','brakePedalForce':0.0}",
                "engine | {'engineState':'stopped'}",
                "Engine | {'error':'Invalid option'}"
            })
    void showsOnePart(String option, String status) {
        assertThat(car.run("displayCarStatus", "{'option': '" + option + "'}")).isEqualTo(status);
    }

    @Test
    void judgesTheMeanOfTheTires() {
        assertThat(car.run("check_tire_pressure"))
                .isEqualTo("{'frontLeftTirePressure':32.0,'frontRightTirePressure':32.0,'rearLeftTirePressure':30.0,"
                        + "'rearRightTirePressure':30.0,'healthy_tire_pressure':true,'car_info':{}}");
        assertThat(tires(20, 40, 30, 30)).contains("'healthy_tire_pressure':true");
        assertThat(tires(35, 35, 35, 35)).contains("'healthy_tire_pressure':true");
        assertThat(tires(30, 30, 30, 29)).contains("'healthy_tire_pressure':false");
        assertThat(tires(35, 35, 35, 36)).contains("'healthy_tire_pressure':false");
    }

    private static String tires(int frontLeft, int frontRight, int rearLeft, int rearRight) {
        return WorldSession.of(
                        new VehicleWorldFactory(),
                        "{'frontLeftTirePressure': %d, 'frontRightTirePressure': %d, 'rearLeftTirePressure': %d,"
                                        .formatted(frontLeft, frontRight, rearLeft)
                                + " 'rearRightTirePressure': " + rearRight + "}")
                .run("check_tire_pressure");
    }

    @Test
    void knowsOneShopAndShowsMessages() {
        assertThat(car.run("find_nearest_tire_shop"))
                .isEqualTo("{'shopLocation':'456 Oakwood Avenue, Rivermist, 83214'}");
        assertThat(car.run("display_log", "{'messages': ['a', 'b']}")).isEqualTo("{'log':['a','b']}");
    }

    @Test
    void navigatesAnywhere() {
        assertThat(car.run("set_navigation", "{'destination': '1 Main St'}"))
                .isEqualTo("{'status':'Navigating to 1 Main St'}");
        assertThat(car.state("/destination")).isEqualTo("'1 Main St'");
        assertThat(car.run("set_navigation", "{'destination': ''}")).isEqualTo("{'status':'Navigating to '}");
    }

    @ParameterizedTest
    @CsvSource({"Sunset Valley, 83462", "San Francisco, 94016", "rivermist, 00000"})
    void knowsZipCodes(String city, String code) {
        assertThat(car.run("get_zipcode_based_on_city", "{'city': '" + city + "'}"))
                .isEqualTo("{'zipcode':'" + code + "'}");
    }

    @ParameterizedTest
    @CsvSource({
        "83214, 74532, {'distance':750.0}",
        "74532, 83214, {'distance':750.0}",
        "08540, 94704, {'distance':2550.0}",
        "94016, 94016, {'error':'distance not found in database.'}",
        "Rivermist, Stonebrook, {'error':'distance not found in database.'}"
    })
    void knowsDistancesOfZipCodesInBothDirections(String from, String to, String distance) {
        assertThat(car.run("estimate_distance", "{'cityA': '" + from + "', 'cityB': '" + to + "'}"))
                .isEqualTo(distance.replace("'{", "{"));
    }

    @Test
    void longContextMakesFiveResultsLong() {
        WorldSession padded = WorldSession.of(new VehicleWorldFactory(), "{'long_context': true}");
        assertThat(padded.state("/long_context")).isEqualTo("true");
        assertThat(result(padded, "displayCarStatus", "{'option': 'x'}").propertyNames())
                .containsExactly("metadata", "error");
        assertThat(result(padded, "activateParkingBrake", "{'mode': 'engage'}").propertyNames())
                .containsExactly("parkingBrakeInstruction", "parkingBrakeStatus", "_parkingBrakeForce", "_slopeAngle");
        assertThat(padded.run("activateParkingBrake", "{'mode': 'x'}")).isEqualTo("{'error':'Invalid mode'}");
        assertThat(result(padded, "estimate_distance", "{'cityA': '', 'cityB': ''}")
                        .required("intermediaryCities"))
                .hasSize(826);
        assertThat(result(padded, "check_tire_pressure", "{}")
                        .required("car_info")
                        .isString())
                .isTrue();
        JsonNode weather = result(padded, "get_outside_temperature_from_google", "{}");
        assertThat(weather.propertyNames())
                .hasSize(16)
                .startsWith("-1_day", "-2_day")
                .endsWith("-15_day", "outsideTemperature");
        assertThat(weather.required("outsideTemperature").doubleValue()).isEqualTo(36.63485703790535);
    }

    private static JsonNode result(WorldSession session, String tool, String arguments) {
        return JsonFixtures.json(session.run(tool, arguments));
    }
}
