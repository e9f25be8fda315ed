package org.asynctool.world.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberFunctionTest {

    private static final String ALL = "org.asynctool.world.numbers.NumberFunction#all";

    @Test
    void catalogueHoldsFortyFunctionsWithTheirParameters() {
        String catalogue =
                NumberFunction.all().stream().map(NumberFunctionTest::signature).collect(Collectors.joining("\n"));

        assertThat(catalogue).isEqualTo("""
                        add(number arg_0, number arg_1)
                        subtract(number arg_0, number arg_1)
                        multiply(number arg_0, number arg_1)
                        divide(number arg_0, number arg_1)
                        speed(number distance, number time)
                        inverse(number number)
                        negate(number number)
                        negate_prob(number prob)
                        remainder(number a, number b)
                        reminder(number a, number b)
                        power(number base, number exponent)
                        sqrt(integer num)
                        floor(number x)
                        log(number x, number base = 2.718281828459045)
                        gcd(number arg_0, number arg_1)
                        lcm(number a, number b)
                        max_number(number_list numbers)
                        min_number(number_list numbers)
                        factorial(integer n)
                        permutation(integer n, integer r)
                        choose(integer n, integer r)
                        square_area(number side)
                        square_perimeter(number side_length)
                        square_edge_by_area(number area)
                        square_edge_by_perimeter(number perimeter)
                        rectangle_area(number length, number width)
                        rectangle_perimeter(number length, number width)
                        diagonal(number length, number width)
                        triangle_area(number base, number height)
                        rhombus_area(number diagonal1, number diagonal2)
                        circle_area(number radius)
                        circumface(number radius)
                        volume_cube(number side_length)
                        surface_cube(number side_length)
                        cube_edge_by_volume(number volume)
                        volume_cylinder(number radius, number height)
                        surface_cylinder(number radius, number height)
                        volume_cone(number radius, number height)
                        volume_sphere(number radius)
                        surface_sphere(number radius)""");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void isFoundByItsName(NumberFunction function) {
        assertThat(NumberFunction.named(function.functionName())).contains(function);
    }

    @Test
    void unknownNamesAreNotFound() {
        assertThat(NumberFunction.named("circumference")).isEmpty();
        assertThat(NumberFunction.named("ADD")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void isDescribedInOneSentence(NumberFunction function) {
        assertThat(function.description()).matches("[A-Z][^.]+\\.");
    }

    private static String signature(NumberFunction function) {
        return function.parameters().stream()
                .map(NumberFunctionTest::declaration)
                .collect(Collectors.joining(", ", function.functionName() + "(", ")"));
    }

    private static String declaration(NumberParameter parameter) {
        String declaration = parameter.kind().name().toLowerCase(Locale.ROOT) + " " + parameter.name();
        return parameter.defaultValue().isPresent()
                ? declaration + " = " + parameter.defaultValue().getAsDouble()
                : declaration;
    }
}
