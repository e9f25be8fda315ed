package org.asynctool.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

    /**
     * Two-sided: statsmodels 0.15.0, {@code mcnemar([[a, worse], [better, d]], exact=True)}; one-sided: scipy 1.17.1,
     * {@code binomtest(worse, worse + better, 0.5, alternative='greater')}. The row 86, 150 is the table of approval
     * ratings of A. Agresti, Categorical Data Analysis, 2nd edition, section 10.1.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1",
        "0, 5, 0.0625, 1",
        "0, 6, 0.03125, 1",
        "1, 5, 0.21875, 0.984375",
        "1, 9, 0.021484375, 0.9990234375",
        "2, 8, 0.109375, 0.9892578125",
        "3, 12, 0.03515625, 0.996307373047",
        "5, 5, 1, 0.623046875",
        "10, 4, 0.179565429688, 0.0897827148438",
        "4, 10, 0.179565429688, 0.971313476562",
        "15, 5, 0.041389465332, 0.020694732666",
        "86, 150, 3.71593613957e-05, 0.999989645786",
        "59, 16, 6.11415657252e-07, 3.05707828626e-07",
        "20, 40, 0.0134892937312, 0.99689119867"
    })
    void equalsReferenceImplementations(int worse, int better, double twoSided, double oneSided) {
        McNemar test = new McNemar(worse, better);

        assertThat(test.chanceOfUneven()).isCloseTo(twoSided, within(1e-11));
        assertThat(test.chanceOfWorse()).isCloseTo(oneSided, within(1e-11));
    }

    @Test
    void withoutAnyFlipNothingIsUnlikely() {
        assertThat(new McNemar(0, 0).chanceOfWorse()).isEqualTo(1);
        assertThat(new McNemar(0, 0).chanceOfUneven()).isEqualTo(1);
    }
}
