package org.asynctool.world.vehicle;

import java.util.List;
import java.util.Map;
import org.asynctool.testing.RandomPlay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomVehicleCallsTest {

    private static final List<String> TEXTS = List.of(
            "START",
            "STOP",
            "on",
            "auto",
            "engage",
            "release",
            "fuel",
            "doors",
            "parkingBrake",
            "brakePedal",
            "climate",
            "engine",
            "fahrenheit",
            "94016",
            "83214",
            "Rivermist",
            "",
            "none'such");
    private static final List<String> NUMBERS =
            List.of("-1", "0", "0.5", "1", "1.0", "5", "19.75", "60", "60.0", "1e308");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdWhateverIsCalled(long seed) {
        new RandomPlay(
                        new VehicleWorldFactory(),
                        """
                        {"fuelLevel": 3, "doorStatus": {"driver": "locked", "trunk": "ajar"}, "engineState": "running"}
                        """,
                        TEXTS,
                        NUMBERS,
                        Map.of(
                                "unlock", List.of("true", "false"),
                                "activate", List.of("true", "false"),
                                "door",
                                        List.of(
                                                "[]",
                                                "[\"driver\"]",
                                                "[\"trunk\", \"driver\"]",
                                                "[\"driver\", \"hood\"]"),
                                "messages", List.of("[\"a\"]")))
                .verify(seed);
    }
}
