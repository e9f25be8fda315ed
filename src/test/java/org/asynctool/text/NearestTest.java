package org.asynctool.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "sed, seed", // a letter too few
        "seeed, seed", // one too many
        "sead, seed", // another one
        "sede, seed", // two swapped
        "SEED, seed", // case
        "request, requests",
        "latency, latencyPlan", // a part
        "task.sucess, task.success",
        "ix, id"
    })
    void aNameThatFewEditsLeadToIsNear(String written, String name) {
        assertThat(Nearest.one(written, List.of("far away", name))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"kind, id", "colour, seed", "'', id", "s, seed", "see, far-from-seen"})
    void aNameThatSharesLittleIsFar(String written, String name) {
        assertThat(Nearest.of(written, List.of(name))).isEmpty();
    }

    @Test
    void theNearestComeFirstAndThenInTheOrderGiven() {
        assertThat(Nearest.of("coffee", List.of("toffee", "coffee-2", "tea", "coffees", "coffee", "toffees")))
                .containsExactly("coffee", "toffee", "coffees");
        assertThat(Nearest.one("coffee", List.of())).isEmpty();
    }

    @Test
    void aTextOfAnyLengthIsComparedAtOnce() {
        assertThat(Nearest.of("x".repeat(1_000_000), List.of("x".repeat(40)))).isEmpty();
    }
}
