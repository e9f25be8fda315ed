package org.asynctool.world.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers were drawn by CPython 3. */
class PythonRandomTest {

    @ParameterizedTest
    @CsvSource({
        "0, 3626764237, 1654615998, 3255389356, 3823568514",
        "1, 577090037, 2444712010, 3639700191, 3445702192",
        "-1, 577090037, 2444712010, 3639700191, 3445702192",
        "4294967296, 485306839, 1508871100, 1794561286, 4014597330",
        "4294967301, 675479763, 2085189291, 1213270837, 3822202474",
        "12345678901234567890, 2199100970, 3695432519, 4002396509, 2348474455",
        "200191, 1881223403, 1041125569, 476682860, 3524261392",
        "141053, 4005903735, 621264111, 3547616316, 1134450972",
        "1053520, 2261486938, 229209566, 2122974597, 3159343265"
    })
    void seedsOfAnySizeGiveTheWordsOfTheOriginal(BigInteger seed, long first, long second, long third, long fourth) {
        assertThat(draw(seed, 4, PythonRandom::word)).containsExactly(first, second, third, fourth);
    }

    @Test
    void wordsGoOnAfterEachRenewalOfTheState() {
        Stream<Long> words = draw(BigInteger.valueOf(200_191), 1_249, PythonRandom::word);

        assertThat(words.toList()).element(624).isEqualTo(1_383_305_942L);
        assertThat(draw(BigInteger.valueOf(200_191), 1_249, PythonRandom::word))
                .last()
                .isEqualTo(2_689_199_912L);
    }

    @Test
    void freshGeneratorsBeginAnewHoweverManySeedsWereUsed() {
        PythonRandom drawnFrom = new PythonRandom(BigInteger.valueOf(200_191));
        IntStream.range(0, 100).forEach(i -> drawnFrom.word());
        IntStream.range(0, 1_000).forEach(i -> new PythonRandom(BigInteger.valueOf(i)).word());

        assertThat(drawnFrom.fresh().word()).isEqualTo(1_881_223_403L);
        assertThat(draw(BigInteger.ONE, 2, PythonRandom::word)).containsExactly(577_090_037L, 2_444_712_010L);
    }

    @Test
    void integersThrowAwayWhatIsTooLarge() {
        assertThat(draw(BigInteger.valueOf(200_191), 8, random -> random.integer(10_000, 99_999)))
                .containsExactly(67410L, 41772L, 24547L, 24421L, 60424L, 33485L, 15831L, 69233L);
        assertThat(draw(BigInteger.valueOf(141_053), 6, random -> random.integer(100_000, 999_999)))
                .containsExactly(251675L, 966117L, 376965L, 488941L, 299495L, 460322L);
        assertThat(draw(BigInteger.valueOf(1_053_520), 5, random -> random.integer(1_704_067_200, 1_735_689_599)))
                .containsExactly(1721735066L, 1705857899L, 1720652939L, 1728749569L, 1725498303L);
    }

    @Test
    void integersOfMoreThanAWordTakeTwoWords() {
        assertThat(draw(BigInteger.valueOf(141_053), 4, random -> random.integer(100_000_000_000L, 999_999_999_999L)))
                .containsExactly(262919693687L, 391310425148L, 307751534385L, 805850517397L);
    }

    @Test
    void sizesThatArePowersOfTwoTakeOneBitMore() {
        PythonRandom random = new PythonRandom(BigInteger.valueOf(200_191));

        assertThat(LongStream.range(0, 8).map(i -> random.integer(0, 7)).toArray())
                .containsExactly(7, 3, 1, 1, 6, 2, 0, 7);
    }

    @Test
    void theOnlyIntegerOfARangeTakesWordsToo() {
        PythonRandom random = new PythonRandom(BigInteger.valueOf(200_191));
        IntStream.range(0, 8).forEach(i -> assertThat(random.integer(0, 0)).isZero());

        assertThat(random.word())
                .isEqualTo(draw(BigInteger.valueOf(200_191), 12, PythonRandom::word)
                        .toList()
                        .get(11));
    }

    @Test
    void floatsHaveAllTheirBits() {
        assertThat(draw(BigInteger.valueOf(141_053), 4, PythonRandom::fraction))
                .containsExactly(0.932697140758107, 0.8259937857399504, 0.37092346839795565, 0.3436302888563939);
        assertThat(draw(BigInteger.valueOf(141_053), 4, random -> random.uniform(-10.0, 40.0)))
                .containsExactly(36.63485703790535, 31.29968928699752, 8.546173419897784, 7.181514442819694);
        assertThat(draw(BigInteger.valueOf(141_053), 4, random -> random.uniform(0.0, 120.0)))
                .containsExactly(111.92365689097284, 99.11925428879405, 44.51081620775468, 41.23563466276727);
    }

    @Test
    void drawsOfAllKindsShareOneStreamOfWords() {
        PythonRandom random = new PythonRandom(BigInteger.valueOf(141_053));

        assertThat(random.integer(100_000, 999_999)).isEqualTo(251_675);
        assertThat(random.integer(100_000_000_000L, 999_999_999_999L)).isEqualTo(391_310_425_148L);
        assertThat(random.integer(10_000, 99_999)).isEqualTo(58_617);
        assertThat(random.integer(1_000_000, 9_999_999)).isEqualTo(4_191_922);
        assertThat(random.integer(10_000_000, 99_999_999)).isEqualTo(56_121_276);
        assertThat(random.uniform(-10.0, 40.0)).isEqualTo(22.114445962457907);
        assertThat(random.integer(100_000_000, 999_999_999)).isEqualTo(416_291_679);
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        PythonRandom random = new PythonRandom(BigInteger.ONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.integer(2, 1))
                .withMessage("no range to draw from: 2 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> random.integer(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static <T> Stream<T> draw(BigInteger seed, int count, Function<PythonRandom, T> kind) {
        PythonRandom random = new PythonRandom(seed);
        return IntStream.range(0, count).mapToObj(i -> kind.apply(random));
    }
}
