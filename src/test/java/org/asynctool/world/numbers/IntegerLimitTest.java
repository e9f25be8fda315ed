package org.asynctool.world.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without the bound most of these calls would run for hours, or out of memory. */
@Timeout(20)
class IntegerLimitTest {

    private static final String LONGEST = "9".repeat(10_000);

    @ParameterizedTest(name = "{0}{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    power       | [10, 10000]
                    power       | [10, 1000000000]
                    power       | [-2, 1000000000000000000000]
                    factorial   | [3249]
                    factorial   | [100000000]
                    factorial   | [100000000000000000000]
                    permutation | [1000000, 500000]
                    permutation | [100000000000000000000, 99999999999999999999]
                    choose      | [1000000, 500000]
                    choose      | [100000000000000000000, 50000000000000000000]
                    """)
    void stopsBeforeComputingForEver(String function, String arguments) {
        NumberFunctionException failure = NumberCalls.failureOf(function, arguments);

        assertThat(failure.failure()).isEqualTo(NumberFailure.LIMIT);
        assertThat(failure).hasMessageEndingWith("): the result must be an integer of at most 10000 digits");
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    permutation | [100000000000000000000, 2]  | 9999999999999999999900000000000000000000
                    choose      | [100000000000000000000, 1]  | 100000000000000000000
                    choose      | [100000000000000000000, 99999999999999999999] | 100000000000000000000
                    choose      | [1, 100000000000000000000]  | 0
                    permutation | [5, -100000000000000000000] | 0
                    """)
    void hugeArgumentsAreFineWhereTheResultIsSmall(String function, String arguments, String expected)
            throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }

    @Test
    void exponentsBeyondTheRangeOfADoubleOverflow() {
        assertThat(NumberCalls.failureOf("power", "[2, -" + LONGEST + "]").failure())
                .isEqualTo(NumberFailure.OVERFLOW);
    }

    @Test
    void tenThousandDigitsAreWithinTheLimit() throws NumberFunctionException {
        NumberCalls.assertResult("power", "[10, 9999]", "1" + "0".repeat(9_999));
        NumberCalls.assertResult("negate", "[" + LONGEST + "]", "-" + LONGEST);
    }

    @Test
    void resultsOfSimpleArithmeticAreBounded() {
        assertThat(NumberCalls.failureOf("add", "[" + LONGEST + ", 1]").failure())
                .isEqualTo(NumberFailure.LIMIT);
        assertThat(NumberCalls.failureOf("multiply", "[-" + LONGEST + ", 10]").failure())
                .isEqualTo(NumberFailure.LIMIT);
    }

    @Test
    void argumentsAreBounded() {
        assertThat(NumberCalls.failureOf("gcd", "[4, 1" + LONGEST + "]"))
                .hasMessageEndingWith("arg_1 must be an integer of at most 10000 digits");
    }
}
