package org.asynctool.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassEstimatorsTest {

    /** All choices of k trials out of n, of which the first c succeeded, are looked at one by one. */
    @ParameterizedTest
    @MethodSource("trials")
    void equalEnumerationOfAllChoices(int trials) {
        for (int successes = 0; successes <= trials; successes++) {
            for (int k = 1; k <= trials; k++) {
                int choices = 0;
                int all = 0;
                int any = 0;
                for (int choice = 0; choice < 1 << trials; choice++) {
                    if (Integer.bitCount(choice) == k) {
                        int succeeded = Integer.bitCount(choice & ((1 << successes) - 1));
                        choices++;
                        all += succeeded == k ? 1 : 0;
                        any += succeeded > 0 ? 1 : 0;
                    }
                }
                assertThat(PassEstimators.all(trials, successes, k))
                        .as("pass^%d of %d in %d", k, successes, trials)
                        .isCloseTo((double) all / choices, within(1e-12));
                assertThat(PassEstimators.any(trials, successes, k))
                        .as("pass@%d of %d in %d", k, successes, trials)
                        .isCloseTo((double) any / choices, within(1e-12));
            }
        }
    }

    static IntStream trials() {
        return IntStream.rangeClosed(1, 12);
    }

    @Test
    void moreTriesThanWereMadeCannotBeEstimated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassEstimators.all(3, 2, 4))
                .withMessage("k must be from 1 to the number of trials, 3, but was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassEstimators.any(3, 4, 1))
                .withMessage("successes must be from 0 to 3, but was 4");
    }
}
