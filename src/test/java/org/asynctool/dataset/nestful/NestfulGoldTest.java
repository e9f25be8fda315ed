package org.asynctool.dataset.nestful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.asynctool.testing.JsonFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestfulGoldTest {

    @ParameterizedTest(name = "gold {0}, answer {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "3; 3.0; true",
                "3.0; 3; true",
                "3; 3.01; false",
                "3.0; 3.04; true",
                "3.0; 3.06; false",
                // The double next to 2.675 lies below it, that next to 0.125 is exact and goes to the even digit.
                "2.67; 2.675; true",
                "2.68; 2.675; false",
                "0.12; 0.125; true",
                "0.13; 0.125; false",
                "33.33; 33.333333333333336; true",
                "33.33; 33; false",
                "0.0; 0.04; true",
                "0.0001; 0.00014; true",
                // Python writes 1e-07 without a point: compared exactly.
                "1e-07; 1e-07; true",
                "1e-07; 1.1e-07; false",
                // Python writes 1.5e-07: five characters behind the point, so the answer is rounded to nothing.
                "1.5e-07; 1.5e-07; false",
                "1e22; 1e22; true",
                // A failed execution counts as false, which is 0.
                "0; false; true",
                "0.0; false; true",
                "1; true; true",
                "5; false; false",
                "'a'; 'a'; true",
                "'5'; 5; false",
                "null; false; false",
                "[1, {'a': 2.0}]; [1.0, {'a': 2}]; true",
                "[1, 2]; [1]; false",
                "[1.0]; [1.04]; false",
                "{'a': 1}; {'b': 1}; false",
                "{'a': 1, 'b': 2}; {'b': 2, 'a': 1}; true"
            })
    void answersAreComparedAsTheOriginalDoes(String gold, String answer, boolean equal) {
        assertThat(NestfulGold.equal(JsonFixtures.json(gold), JsonFixtures.json(answer)))
                .isEqualTo(equal);
    }

    @Test
    void rowWithoutAGoldAnswer() {
        assertThatThrownBy(() -> NestfulGold.of(JsonFixtures.json("{'x': 1}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member 'gold_answer' is missing in {\"x\":1}");
    }
}
