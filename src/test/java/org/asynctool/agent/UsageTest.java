package org.asynctool.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void cachedTokensAreAPartOfTheInput() {
        assertThat(new Usage(100, 80, 20).total()).isEqualTo(120);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Usage(100, 101, 20))
                .withMessage("the cached input tokens, which are a part of the input tokens, must be from 0 to 100,"
                        + " but were 101");
    }

    @Test
    void countsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Usage(-1, 0, 0))
                .withMessage("the input tokens must be from 0 to 1000000000000, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Usage(0, 0, Usage.MOST + 1))
                .withMessage("the output tokens must be from 0 to 1000000000000, but were 1000000000001");
    }

    @Test
    void pricesAreForAMillionTokensOfEachKind() {
        assertThat(new Prices("USD", 3, 0.3, 15).of(new Usage(1_000_000, 400_000, 100_000)))
                .isCloseTo(0.6 * 3 + 0.4 * 0.3 + 0.1 * 15, within(1e-12));
    }

    @Test
    void pricesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prices("USD", 3, Double.NaN, 15))
                .withMessage("the price of cached input tokens must be finite and 0 or more, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prices(" ", 3, 0, 15))
                .withMessage("the currency of prices must have 1 to 100 characters and not be blank, but has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prices("USD", 3, 0, 15, -1))
                .withMessage("the time that a cache keeps a prompt must be 0 or more, but was -1 ms");
    }

    @Test
    void writtenTokensAreTheOutputUnlessTheTurnSaysOtherwise() {
        Usage usage = new Usage(100, 0, 20);

        assertThat(Turn.builder().usage(usage).build().tokens()).isEqualTo(20);
        assertThat(Turn.builder().usage(usage).tokens(7).build().tokens()).isEqualTo(7);
        assertThat(Turn.builder().tokens(7).build().usage()).isEmpty();
    }
}
