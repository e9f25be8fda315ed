package org.asynctool.world.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class NumberFunctionFailureTest {

    private static final String HUGE = "1" + "0".repeat(309);

    @ParameterizedTest(name = "{1}{2} fails with {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Z | divide              | [1, 0]       | divide(arg_0=1, arg_1=0): the divisor must not be 0
                    Z | divide              | [1, -0.0]    | divide(arg_0=1, arg_1=-0.0): the divisor must not be 0
                    Z | speed               | [5, 0]       | speed(distance=5, time=0): the divisor must not be 0
                    Z | inverse             | [0.0]        | inverse(number=0.0): the divisor must not be 0
                    Z | remainder           | [5, 0]       | remainder(a=5, b=0): the divisor must not be 0
                    Z | reminder            | [5.5, 0.0]   | reminder(a=5.5, b=0.0): the divisor must not be 0
                    Z | power               | [0, -1]      | power(base=0, exponent=-1): the base must not be 0 where the exponent is negative
                    Z | power               | [0.0, -0.5]  | power(base=0.0, exponent=-0.5): the base must not be 0 where the exponent is negative
                    Z | log                 | [5, 1]       | log(x=5, base=1): base must not be 1
                    Z | log                 | [5, 1.0]     | log(x=5, base=1.0): base must not be 1
                    Z | lcm                 | [0, 0.5]     | lcm(a=0, b=0.5): the whole part of a or b must not be 0
                    V | power               | [-8, 0.5]    | power(base=-8, exponent=0.5): the exponent must be a whole number where the base is negative
                    V | sqrt                | [-1]         | sqrt(num=-1): num must be 0 or more
                    V | log                 | [0]          | log(x=0): x must be greater than 0
                    V | log                 | [5, -2.5]    | log(x=5, base=-2.5): base must be greater than 0
                    V | max_number          | [[]]         | max_number(numbers=list of 0): the list must hold at least one number
                    V | min_number          | [[]]         | min_number(numbers=list of 0): the list must hold at least one number
                    V | factorial           | [-1]         | factorial(n=-1): n must be 0 or more
                    V | factorial           | [-1.5]       | factorial(n=-1.5): n must be 0 or more
                    V | permutation         | [-1, 0]      | permutation(n=-1, r=0): n must be 0 or more
                    V | permutation         | [-1, -2]     | permutation(n=-1, r=-2): n must be 0 or more
                    V | permutation         | [3, 4]       | permutation(n=3, r=4): r must not be greater than n
                    V | choose              | [-1, 0]      | choose(n=-1, r=0): n must be 0 or more
                    V | choose              | [3, -1]      | choose(n=3, r=-1): r must be 0 or more
                    V | square_edge_by_area | [-4]         | square_edge_by_area(area=-4): area must be 0 or more
                    V | cube_edge_by_volume | [-8.0]       | cube_edge_by_volume(volume=-8.0): volume must be 0 or more
                    T | sqrt                | [16.0]       | sqrt(num=16.0): num must be an integer, a number without fraction and exponent
                    T | factorial           | [5.0]        | factorial(n=5.0): n must be an integer, a number without fraction and exponent
                    T | permutation         | [5, 2.0]     | permutation(n=5, r=2.0): r must be an integer, a number without fraction and exponent
                    T | choose              | [5e0, 2]     | choose(n=5.0, r=2): n must be an integer, a number without fraction and exponent
                    T | add                 | [1, "2"]     | add(arg_0=1, arg_1="2"): arg_1 must be a number, but is "2"
                    T | add                 | [true, 2]    | add(arg_0=true, arg_1=2): arg_0 must be a number, but is true
                    T | negate              | [null]       | negate(number=null): number must be a number, but is null
                    T | circle_area         | [[1, 2]]     | circle_area(radius=list of 2): radius must be a number, but is list of 2
                    T | circle_area         | [{"r": 1}]   | circle_area(radius=object): radius must be a number, but is object
                    T | max_number          | [3]          | max_number(numbers=3): numbers must be a list of numbers
                    T | max_number          | [[3, "x"]]   | max_number(numbers=list of 2): numbers[1] must be a number, but is "x"
                    T | add                 | [1]          | add(arg_0=1): the number of arguments must be 2 (arg_0, arg_1), but is 1
                    T | negate              | [1, 2]       | negate(number=1, 2): the number of arguments must be 1 (number), but is 2
                    T | log                 | []           | log(): the number of arguments must be 1 to 2 (x, base), but is 0
                    O | multiply            | [1e200, 1e200]  | multiply(arg_0=1.0E200, arg_1=1.0E200): the result must fit a double, that is be less than 1.8e308
                    O | divide              | [1e200, 1e-200] | divide(arg_0=1.0E200, arg_1=1.0E-200): the result must fit a double, that is be less than 1.8e308
                    O | power               | [1e200, 2]      | power(base=1.0E200, exponent=2): the power must fit a double, that is be less than 1.8e308
                    O | volume_cube         | [1e200]         | volume_cube(side_length=1.0E200): the power must fit a double, that is be less than 1.8e308
                    O | diagonal            | [1e200, 1]      | diagonal(length=1.0E200, width=1): the power must fit a double, that is be less than 1.8e308
                    O | floor               | [1e999]         | floor(x="Infinity"): x must fit a double, that is be less than 1.8e308
                    """, quoteCharacter = '`')
    void namesCallArgumentsAndExpectation(String code, String function, String arguments, String message) {
        NumberFunctionException failure = NumberCalls.failureOf(function, arguments);

        assertThat(failure).hasMessage(message);
        assertThat(failure.failure().code()).isEqualTo(code);
        assertThat(failure.functionName()).isEqualTo(function);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"add", "multiply", "divide", "remainder", "rectangle_area", "triangle_area"})
    void refusesIntegersThatMeetAFloatBeyondItsRange(String function) {
        assertThat(NumberCalls.failureOf(function, "[" + HUGE + ", 0.5]").failure())
                .isEqualTo(NumberFailure.OVERFLOW);
    }

    @Test
    void refusesQuotientsBeyondTheRangeOfADouble() {
        assertThat(NumberCalls.failureOf("divide", "[" + HUGE + ", 3]").failure())
                .isEqualTo(NumberFailure.OVERFLOW);
    }

    @Test
    void refusesNotANumber() {
        assertThat(failureOfFloor(Double.NaN).failure()).isEqualTo(NumberFailure.VALUE);
        assertThat(failureOfFloor(Double.NEGATIVE_INFINITY).failure()).isEqualTo(NumberFailure.OVERFLOW);
    }

    @Test
    void readsDecimalNodesAsFloats() throws NumberFunctionException {
        var two = JsonNodeFactory.instance.numberNode(new BigDecimal("2.0"));

        assertThat(NumberCalls.function("negate").apply(List.of(two))).isEqualTo(NumberCalls.json("-2.0"));
    }

    @Test
    void refusesDecimalNodesBeyondTheRangeOfADouble() {
        var huge = JsonNodeFactory.instance.numberNode(new BigDecimal("1e400"));

        assertThat(failureOf("negate", huge))
                .hasMessage("negate(number=1E+400): number must fit a double, that is be less than 1.8e308");
    }

    @Test
    void abbreviatesLongValues() {
        assertThat(NumberCalls.failureOf("sqrt", "[-" + HUGE + "]"))
                .hasMessage(
                        "sqrt(num=-100000000000000000000000000000000000000... (311 characters)): num must be 0 or more");
    }

    @Test
    void doesNotPrintIntegersBeyondTheLimit() {
        var huge = JsonNodeFactory.instance.numberNode(BigInteger.ONE.shiftLeft(10_000_000));

        assertThat(failureOf("negate", huge))
                .hasMessage(
                        "negate(number=integer of 10000001 bits): number must be an integer of at most 10000 digits");
    }

    private static NumberFunctionException failureOfFloor(double argument) {
        return failureOf("floor", JsonNodeFactory.instance.numberNode(argument));
    }

    private static NumberFunctionException failureOf(String function, JsonNode argument) {
        return catchThrowableOfType(
                NumberFunctionException.class,
                () -> NumberCalls.function(function).apply(List.of(argument)));
    }
}
