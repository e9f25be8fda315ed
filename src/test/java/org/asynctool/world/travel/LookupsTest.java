package org.asynctool.world.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupsTest {

    private final PlayedWorld world = new PlayedWorld(new TravelWorldFactory(), "{}");

    /** Into dollars the exact value of the quotient is rounded, ties to even; from dollars nothing is. */
    @ParameterizedTest
    @CsvSource({
        "USD, EUR, 1.111, 0.8888",
        "USD, RMB, 3, 21.0",
        "RMB, USD, 10, 1.43",
        "EUR, USD, 0.1, 0.12",
        "EUR, USD, 2.14, 2.67",
        "EUR, USD, 0.3, 0.37",
        "JPY, USD, -0.1, -0.0",
        "GBP, USD, 7, 10.0"
    })
    void exchangesFromAndIntoDollars(String base, String target, String value, String exchanged) {
        assertThat(exchange(base, target, value)).isEqualTo("{\"exchanged_value\":" + exchanged + "}");
    }

    @ParameterizedTest
    @CsvSource({"USD, USD", "EUR, GBP", "usd, EUR", "USD, XYZ", "XYZ, USD"})
    void exchangesNothingElse(String base, String target) {
        assertThat(exchange(base, target, "1"))
                .isEqualTo("failed: No available exchange rate for the given currencies.");
    }

    @Test
    void whatLeavesTheRangeOfDoublesFails() {
        assertThat(exchange("USD", "JPY", "1e308")).isEqualTo("failed: the result is too large");
        assertThat(exchange("GBP", "USD", "1.7e308")).isEqualTo("failed: the result is too large");
    }

    @Test
    void knowsAirports() {
        world.play("""
                get_nearest_airport_by_city {"location": "Crescent Hollow"} -> {"nearest_airport": "CRH"}
                get_nearest_airport_by_city {"location": "rome"} -> {"nearest_airport": "Unknown"}
                list_all_airports {} -> ["RMS","SBK","MPC","SVP","SHD","CDG","LHR","SSV","OKD","WLB","PEK","HND","HKG","CIA","CRH","ATV","PHV","GFD","SFO","LAX","JFK","ORD","BOS"]
                """);
    }

    private String exchange(String base, String target, String value) {
        return world.call(
                "compute_exchange_rate",
                "{\"base_currency\": \"%s\", \"target_currency\": \"%s\", \"value\": %s}"
                        .formatted(base, target, value));
    }
}
