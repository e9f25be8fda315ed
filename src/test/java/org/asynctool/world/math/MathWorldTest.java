package org.asynctool.world.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.testing.PlayedWorld;
import org.asynctool.testing.RandomPlay;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MathWorldTest {

    private static final String LONG_INTEGER = "7".repeat(10_000);

    private final PlayedWorld math = new PlayedWorld(new MathWorldFactory(), "{\"numbers\": [1, 2], \"base\": null}");

    @Test
    void hasNoState() {
        math.endsIn("{}").play("add {\"a\": 1, \"b\": 2} -> {\"result\": 3}").endsIn("{}");
        assertThat(math.world().tools()).hasSize(17).allMatch(tool -> tool.readOnly());
    }

    @Test
    void keepsIntegersExactAndRoundsFloats() {
        math.play("""
                add {"a": 1, "b": 2} -> {"result": 3}
                add {"a": 1, "b": 2.0} -> {"result": 3.0}
                add {"a": 99999999999999999999, "b": 1} -> {"result": 100000000000000000000}
                add {"a": 9007199254740993, "b": 0.0} -> {"result": 9007199254740992.0}
                subtract {"a": 0.3, "b": 0.1} -> {"result": 0.19999999999999998}
                subtract {"a": -9223372036854775808, "b": 1} -> {"result": -9223372036854775809}
                multiply {"a": -3, "b": 0.0} -> {"result": -0.0}
                multiply {"a": 3000000000, "b": 4} -> {"result": 12000000000}
                divide {"a": 6, "b": 3} -> {"result": 2.0}
                divide {"a": 0, "b": -5} -> {"result": -0.0}
                divide {"a": 1, "b": 3} -> {"result": 0.3333333333333333}
                divide {"a": 1, "b": 0} -> {"error": "Cannot divide by zero"}
                divide {"a": 1, "b": -0.0} -> {"error": "Cannot divide by zero"}
                percentage {"part": 1, "whole": 3} -> {"result": 33.33333333333333}
                percentage {"part": 1, "whole": 0.0} -> {"error": "Whole value cannot be zero"}
                absolute_value {"number": -3} -> {"result": 3}
                absolute_value {"number": -0.0} -> {"result": 0.0}
                absolute_value {"number": -2.5} -> {"result": 2.5}
                """);
    }

    @Test
    void roundsTiesOfTheExactValueToEven() {
        math.play("""
                round_number {"number": 2.5} -> {"result": 2.0}
                round_number {"number": 3.5, "decimal_places": 0} -> {"result": 4.0}
                round_number {"number": 0.125, "decimal_places": 2} -> {"result": 0.12}
                round_number {"number": 2.675, "decimal_places": 2} -> {"result": 2.67}
                round_number {"number": -0.4} -> {"result": -0.0}
                round_number {"number": 1234.5, "decimal_places": -2} -> {"result": 1200.0}
                round_number {"number": 25, "decimal_places": -1} -> {"result": 20}
                round_number {"number": 35, "decimal_places": -1} -> {"result": 40}
                round_number {"number": 35, "decimal_places": 9} -> {"result": 35}
                round_number {"number": 2.5, "decimal_places": null} -> {"result": 2}
                round_number {"number": 1e300, "decimal_places": 2147483648} -> {"result": 1e300}
                round_number {"number": -1e300, "decimal_places": -2147483648} -> {"result": -0.0}
                round_number {"number": 1.7e308, "decimal_places": -308} -> failed: rounded value too large to represent
                round_number {"number": 2.5, "decimal_places": 1.0} -> {"error": "First input must be a number, second input must be an integer"}
                """);
    }

    @Test
    void calculatesWithLists() {
        math.play("""
                mean {"numbers": [1, 2]} -> {"result": 1.5}
                mean {"numbers": [1]} -> {"result": 1.0}
                sum_values {"numbers": [0.1, 0.2, 0.3]} -> {"result": 0.6000000000000001}
                sum_values {"numbers": [1, 2]} -> {"result": 3}
                sum_values {"numbers": [-0.0]} -> {"result": 0.0}
                standard_deviation {"numbers": [2, 4, 4, 4, 5, 5, 7, 9]} -> {"result": 2.0}
                standard_deviation {"numbers": [1e200, -1e200]} -> failed: (34, 'Numerical result out of range')
                min_value {"numbers": [2, 1, 1.0]} -> {"result": 1}
                min_value {"numbers": [9007199254740993, 9007199254740992.0]} -> {"result": 9007199254740992.0}
                max_value {"numbers": [1.0, 1, 0]} -> {"result": 1.0}
                mean {"numbers": []} -> {"error": "Cannot calculate mean of an empty list"}
                standard_deviation {"numbers": []} -> {"error": "Cannot calculate standard deviation of an empty list"}
                sum_values {"numbers": []} -> {"error": "Cannot calculate sum of an empty list"}
                min_value {"numbers": []} -> {"error": "Cannot find minimum of an empty list"}
                max_value {"numbers": []} -> {"error": "Cannot find maximum of an empty list"}
                """);
    }

    @Test
    void raisesToPowers() {
        math.play("""
                power {"base": 2, "exponent": 100} -> {"result": 1267650600228229401496703205376}
                power {"base": -2, "exponent": 3} -> {"result": -8}
                power {"base": -1, "exponent": 100000000000000000001} -> {"result": -1}
                power {"base": 0, "exponent": 0} -> {"result": 1}
                power {"base": 0.0, "exponent": 0} -> {"result": 1.0}
                power {"base": 7, "exponent": 0.0} -> {"result": 1.0}
                power {"base": 2, "exponent": -2} -> {"result": 0.25}
                power {"base": -2.0, "exponent": 3} -> {"result": -8.0}
                power {"base": -2, "exponent": -2} -> {"result": 0.25}
                power {"base": 9.0, "exponent": 1.5} -> {"result": 27.0}
                power {"base": 134217729.0, "exponent": 2} -> {"result": 18014398777917440.0}
                power {"base": 2.3333333333333335, "exponent": 7.0} -> {"result": 376.562871513489}
                power {"base": 1e-300, "exponent": 2.0} -> {"result": 0.0}
                power {"base": 2, "exponent": -1074} -> {"result": 4.9E-324}
                power {"base": -0.0, "exponent": 3.0} -> {"result": -0.0}
                power {"base": 1.0000000000000002, "exponent": 1e18} -> {"result": 2.7086111089766717E96}
                power {"base": 0, "exponent": -1} -> failed: 0.0 cannot be raised to a negative power
                power {"base": 0.0, "exponent": -0.5} -> failed: 0.0 cannot be raised to a negative power
                power {"base": 10.5, "exponent": 3332.5} -> failed: (34, 'Numerical result out of range')
                power {"base": 10, "exponent": 4300} -> failed: Exceeds the limit (4300 digits) for integer string conversion
                power {"base": 3, "exponent": 100000000000000000000} -> failed: Exceeds the limit (4300 digits) for integer string conversion
                power {"base": -8, "exponent": 0.3333333333333333} -> failed: a negative number has no real power with a fraction in the exponent
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "16, 5, 4",
        "0.25, 5, 0.5",
        "100, 3, 10",
        "10000, 3, 100",
        "10000, 2, 1.0E+2",
        "10000, 1, 1E+2",
        "10, 20, 3.1622776601683793320",
        "7.5, 5, 2.7386",
        "0.01, 3, 0.100",
        "0, 3, 0",
        "1e30, 5, 1.0000E+15",
        "1e-20, 4, 1.000E-10",
        "99.99, 2, 10",
        "2, 1, 1",
        "6.25, 1, 2",
        "12.25, 1, 4"
    })
    void rootsHaveTheDigitsTheyAreAskedFor(String number, int precision, String root) {
        math.play("square_root {\"number\": %s, \"precision\": %d} -> {\"result\": \"%s\"}"
                .formatted(number, precision, root));
    }

    @Test
    void rootsOfOtherNumbersAreErrors() {
        math.play("""
                square_root {"number": -1, "precision": 0} -> {"error": "Cannot calculate square root of a negative number"}
                square_root {"number": 4, "precision": 2.0} -> {"error": "Input must be a number or computation resulted in an invalid operation"}
                square_root {"number": 4, "precision": 0} -> failed: valid range for prec is [1, MAX_PREC]
                square_root {"number": 4, "precision": 10001} -> failed: precision must be at most 10000
                """);
    }

    /** How exact it is depends on the precision: 3 only just, and 2 after all. */
    @ParameterizedTest
    @CsvSource({
        "8, 2, 10, 3.000000000029",
        "36.0, 6.0, 4, 2.0",
        "4.0, 12, 1, 0.5547",
        "101.0, 12, 15, 1.8572611237669625",
        "0.5, 10, 3, -0.301025",
        "1.0000001, 10, 50, 4.3429446044209946e-08",
        "1, 7.5, 5, 0.0",
        "100000000000000000000000000, 10, 500, 26.0",
        "10, 1000000000000000000000, 100000000000, 0.047619047619047616"
    })
    void logarithmsAreRoundedToThePrecision(String value, String base, String precision, String logarithm) {
        math.play("logarithm {\"value\": %s, \"base\": %s, \"precision\": %s} -> {\"result\": %s}"
                .formatted(value, base, precision, logarithm));
    }

    @Test
    void logarithmsOfOtherNumbersAreErrors() {
        math.play("""
                logarithm {"value": 5, "base": 1, "precision": 3} -> {"error": ""}
                logarithm {"value": -5, "base": 1.0, "precision": 3} -> {"error": ""}
                logarithm {"value": 0, "base": 10, "precision": 3} -> failed: value and base of a logarithm must be greater than 0
                logarithm {"value": 5, "base": -10, "precision": 3} -> failed: value and base of a logarithm must be greater than 0
                """);
    }

    @Test
    void convertsUnits() {
        math.play("""
                si_unit_conversion {"value": 5, "unit_in": "km", "unit_out": "m"} -> {"result": 5000.0}
                si_unit_conversion {"value": 5, "unit_in": "m", "unit_out": "m"} -> {"result": 5.0}
                si_unit_conversion {"value": 1, "unit_in": "m", "unit_out": "nm"} -> {"result": 999999999.9999999}
                si_unit_conversion {"value": 3, "unit_in": "mm", "unit_out": "um"} -> {"result": 3000.0}
                si_unit_conversion {"value": 3, "unit_in": "cm", "unit_out": "km"} -> {"result": 0.00003}
                si_unit_conversion {"value": 3, "unit_in": "nm", "unit_out": "mm"} -> {"result": 0.0000030000000000000005}
                si_unit_conversion {"value": 5, "unit_in": "KM", "unit_out": "m"} -> {"error": "Conversion from 'KM' to 'm' is not supported"}
                si_unit_conversion {"value": 5, "unit_in": "m", "unit_out": ""} -> {"error": "Conversion from 'm' to '' is not supported"}
                imperial_si_conversion {"value": 5, "unit_in": "b", "unit_out": "b"} -> {"result": 5}
                imperial_si_conversion {"value": 5, "unit_in": "in", "unit_out": "cm"} -> {"result": 12.7}
                imperial_si_conversion {"value": 100, "unit_in": "celsius", "unit_out": "fahrenheit"} -> {"result": 212.0}
                imperial_si_conversion {"value": 212, "unit_in": "fahrenheit", "unit_out": "celsius"} -> {"result": 100.0}
                imperial_si_conversion {"value": 5, "unit_in": "km", "unit_out": "m"} -> {"error": "Conversion from 'km' to 'm' is not supported"}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "cm, in, 0.393701",
        "m, ft, 3.28084",
        "ft, m, 0.3048",
        "m, yd, 1.09361",
        "yd, m, 0.9144",
        "km, miles, 0.621371",
        "miles, km, 1.60934",
        "kg, lb, 2.20462",
        "lb, kg, 0.453592"
    })
    void convertsImperialUnits(String in, String out, String one) {
        math.play("imperial_si_conversion {\"value\": 1, \"unit_in\": \"%s\", \"unit_out\": \"%s\"} -> {\"result\": %s}"
                .formatted(in, out, one));
    }

    @Test
    void refusesWhatIsTooLarge() {
        math.play("""
                add {"a": %1$s, "b": 1} -> failed: the result is too large
                absolute_value {"number": %1$s} -> failed: Exceeds the limit (4300 digits) for integer string conversion
                multiply {"a": %1$s, "b": %1$s} -> failed: the result is too large
                add {"a": %1$s, "b": 1.0} -> failed: int too large to convert to float
                divide {"a": %1$s, "b": 3} -> failed: integer division result too large for a float
                divide {"a": %1$s, "b": %1$s} -> {"result": 1.0}
                multiply {"a": 1e200, "b": 1e200} -> failed: the result is too large
                sum_values {"numbers": [1e308, 1e308, -1e308]} -> failed: the result is too large
                si_unit_conversion {"value": %1$s, "unit_in": "m", "unit_out": "km"} -> {"error": "Conversion resulted in a value too large to represent"}
                imperial_si_conversion {"value": %1$s, "unit_in": "m", "unit_out": "ft"} -> {"error": "Conversion resulted in a value too large to represent"}
                """.formatted(LONG_INTEGER));
    }

    /** Environments keep such arguments away by the schema. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "add | {'a': 'x', 'b': 1} | Both inputs must be numbers",
                "subtract | {'a': 1, 'b': null} | Both inputs must be numbers",
                "multiply | {'a': [], 'b': 1} | Both inputs must be numbers",
                "divide | {'a': 'x', 'b': 0} | Cannot divide by zero",
                "divide | {'a': 1, 'b': 'x'} | Both inputs must be numbers",
                "percentage | {'part': 1, 'whole': 'x'} | Both inputs must be numbers",
                "power | {'base': 'x', 'exponent': 0} | Both inputs must be numbers",
                "absolute_value | {'number': '1'} | Input must be a number",
                "round_number | {'number': '1'} | First input must be a number, second input must be an integer",
                "mean | {'numbers': null} | Cannot calculate mean of an empty list",
                "mean | {'numbers': ''} | Cannot calculate mean of an empty list",
                "sum_values | {'numbers': 0} | Cannot calculate sum of an empty list",
                "max_value | {'numbers': [1, 'x']} | All elements in the list must be numbers",
                "min_value | {'numbers': 5} | All elements in the list must be numbers",
                "si_unit_conversion | {'value': 'x', 'unit_in': 'x', 'unit_out': 'x'} | Value must be a number",
                "imperial_si_conversion | {'value': 'x', 'unit_in': 'x', 'unit_out': 'x'} | Value must be a number",
                "square_root | {'number': 'x', 'precision': 5} "
                        + "| Input must be a number or computation resulted in an invalid operation"
            })
    void saysThatArgumentsAreNoNumbers(String tool, String arguments, String problem) throws ToolException {
        assertThat(WorldCalls.call(math.world(), tool, arguments)).isEqualTo("{\"error\":\"" + problem + "\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsTogetherWhateverIsCalled(long seed) {
        List<String> numbers = List.of(
                "0",
                "-0.0",
                "1",
                "1.0",
                "-2",
                "2.5",
                "1e308",
                "-1e-320",
                "123456789012345678901234567890",
                "7".repeat(400));
        List<String> lists = Stream.concat(Stream.of("[]"), numbers.stream().map(number -> "[1.5, " + number + "]"))
                .toList();
        new RandomPlay(
                        new MathWorldFactory(),
                        "{}",
                        List.of("km", "m", "nm", "ft", "celsius", "fahrenheit", "x"),
                        numbers,
                        Map.of(
                                "numbers",
                                lists,
                                "decimal_places",
                                List.of("-400", "-1", "0", "2", "null", "99999999999")))
                .verify(seed);
    }
}
