package org.asynctool.world.numbers;

import static org.asynctool.world.numbers.Signature.integer;
import static org.asynctool.world.numbers.Signature.integerUnchecked;
import static org.asynctool.world.numbers.Signature.integers;
import static org.asynctool.world.numbers.Signature.list;
import static org.asynctool.world.numbers.Signature.number;
import static org.asynctool.world.numbers.Signature.numberAndOptional;
import static org.asynctool.world.numbers.Signature.numbers;

import java.util.List;

/** All functions under the names that tasks use, unusual spellings included. */
final class Catalogue {

    static final List<NumberFunction> FUNCTIONS = List.of(
            function("add", "Adds two numbers.", numbers("arg_0", "arg_1", Arithmetic::add)),
            function(
                    "subtract",
                    "Subtracts the second number from the first.",
                    numbers("arg_0", "arg_1", Arithmetic::subtract)),
            function("multiply", "Multiplies two numbers.", numbers("arg_0", "arg_1", Arithmetic::multiply)),
            function(
                    "divide",
                    "Divides the first number by the second, as a float.",
                    numbers("arg_0", "arg_1", Arithmetic::divide)),
            function(
                    "speed",
                    "Gives the average speed over a distance, as a float.",
                    numbers("distance", "time", Arithmetic::divide)),
            function("inverse", "Gives one divided by a number, as a float.", number("number", Arithmetic::inverse)),
            function("negate", "Changes the sign of a number.", number("number", Arithmetic::negate)),
            function(
                    "negate_prob",
                    "Gives the probability that an event does not happen.",
                    number("prob", p -> Arithmetic.subtract(NumberValue.of(1), p))),
            function(
                    "remainder",
                    "Gives the remainder of a floor division, which has the sign of the divisor.",
                    numbers("a", "b", Arithmetic::remainder)),
            function(
                    "reminder",
                    "Gives what is left over when a is divided by b, with the sign of b.",
                    numbers("a", "b", Arithmetic::remainder)),
            function(
                    "power",
                    "Raises a base to an exponent, as a float if the exponent is negative.",
                    numbers("base", "exponent", Powers::power)),
            function(
                    "sqrt",
                    "Gives the largest integer whose square is not above the given integer.",
                    integer("num", Integers::sqrt)),
            function("floor", "Rounds a number down to an integer.", number("x", Integers::floor)),
            function(
                    "log",
                    "Gives the logarithm to a base (natural if left out) without its fraction, as an integer.",
                    numberAndOptional("x", "base", Math.E, Integers::log)),
            function(
                    "gcd",
                    "Gives the greatest common divisor of the whole parts of two numbers, as an integer.",
                    numbers("arg_0", "arg_1", Integers::gcd)),
            function("lcm", "Gives the least common multiple of two numbers.", numbers("a", "b", Integers::lcm)),
            function("max_number", "Picks the largest number of a list.", list("numbers", Arithmetic::max)),
            function("min_number", "Picks the smallest number of a list.", list("numbers", Arithmetic::min)),
            function("factorial", "Multiplies all integers from 1 to n.", integerUnchecked("n", Counting::factorial)),
            function(
                    "permutation",
                    "Counts the ordered arrangements of r out of n things.",
                    integers("n", "r", Counting::permutation)),
            function(
                    "choose",
                    "Counts the ways to pick r out of n things in any order.",
                    integers("n", "r", Counting::choose)),
            function("square_area", "Gives the area of a square.", number("side", PlaneFigures::squareArea)),
            function(
                    "square_perimeter",
                    "Gives the perimeter of a square.",
                    number("side_length", PlaneFigures::squarePerimeter)),
            function(
                    "square_edge_by_area",
                    "Gives the side of a square of known area, as a float.",
                    number("area", PlaneFigures::squareEdgeByArea)),
            function(
                    "square_edge_by_perimeter",
                    "Gives the side of a square of known perimeter, as a float.",
                    number("perimeter", PlaneFigures::squareEdgeByPerimeter)),
            function(
                    "rectangle_area",
                    "Gives the area of a rectangle.",
                    numbers("length", "width", Arithmetic::multiply)),
            function(
                    "rectangle_perimeter",
                    "Gives the perimeter of a rectangle.",
                    numbers("length", "width", PlaneFigures::rectanglePerimeter)),
            function(
                    "diagonal",
                    "Gives the diagonal of a rectangle, as a float.",
                    numbers("length", "width", PlaneFigures::diagonal)),
            function(
                    "triangle_area",
                    "Gives the area of a triangle from base and height, as a float.",
                    numbers("base", "height", PlaneFigures::halfProduct)),
            function(
                    "rhombus_area",
                    "Gives the area of a rhombus from its diagonals, as a float.",
                    numbers("diagonal1", "diagonal2", PlaneFigures::halfProduct)),
            function(
                    "circle_area",
                    "Gives the area of a circle, as a float.",
                    number("radius", PlaneFigures::circleArea)),
            function(
                    "circumface",
                    "Gives the circumference of a circle, as a float.",
                    number("radius", PlaneFigures::circumference)),
            function("volume_cube", "Gives the volume of a cube.", number("side_length", Powers::cube)),
            function("surface_cube", "Gives the surface of a cube.", number("side_length", Solids::cubeSurface)),
            function(
                    "cube_edge_by_volume",
                    "Gives the edge of a cube of known volume, as a float.",
                    number("volume", Solids::cubeEdgeByVolume)),
            function(
                    "volume_cylinder",
                    "Gives the volume of a cylinder, as a float.",
                    numbers("radius", "height", Solids::cylinderVolume)),
            function(
                    "surface_cylinder",
                    "Gives the surface of a closed cylinder, as a float.",
                    numbers("radius", "height", Solids::cylinderSurface)),
            function(
                    "volume_cone",
                    "Gives the volume of a cone, as a float.",
                    numbers("radius", "height", Solids::coneVolume)),
            function(
                    "volume_sphere",
                    "Gives the volume of a sphere, as a float.",
                    number("radius", Solids::sphereVolume)),
            function(
                    "surface_sphere",
                    "Gives the surface of a sphere, as a float.",
                    number("radius", Solids::sphereSurface)));

    private Catalogue() {}

    private static NumberFunction function(String functionName, String description, Signature signature) {
        return new NumberFunction(functionName, description, signature);
    }
}
