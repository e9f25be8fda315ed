package org.asynctool.world.numbers;

/**
 * Lengths and areas of plane figures. Every formula rounds after each step in the order it is written, so the order is
 * part of the function.
 */
final class PlaneFigures {

    private static final NumberValue HALF = NumberValue.of(0.5);
    private static final NumberValue TWO = NumberValue.of(2);
    private static final NumberValue FOUR = NumberValue.of(4);
    private static final NumberValue PI = NumberValue.of(Math.PI);
    private static final NumberValue TWO_PI = NumberValue.of(2 * Math.PI);

    private PlaneFigures() {}

    static NumberValue squareArea(NumberValue side) throws NumberFault {
        return Arithmetic.multiply(side, side);
    }

    static NumberValue squarePerimeter(NumberValue side) throws NumberFault {
        return Arithmetic.multiply(FOUR, side);
    }

    static NumberValue squareEdgeByArea(NumberValue area) throws NumberFault {
        return Powers.squareRoot("area", area);
    }

    static NumberValue squareEdgeByPerimeter(NumberValue perimeter) throws NumberFault {
        return Arithmetic.divide(perimeter, FOUR);
    }

    static NumberValue rectanglePerimeter(NumberValue length, NumberValue width) throws NumberFault {
        return Arithmetic.multiply(TWO, Arithmetic.add(length, width));
    }

    static NumberValue diagonal(NumberValue length, NumberValue width) throws NumberFault {
        NumberValue square = Arithmetic.add(Powers.square(length), Powers.square(width));
        return Powers.squareRoot("the square of the diagonal", square);
    }

    /** Half of a product: the area of a triangle, and of a rhombus from its diagonals. */
    static NumberValue halfProduct(NumberValue a, NumberValue b) throws NumberFault {
        return Arithmetic.product(HALF, a, b);
    }

    static NumberValue circleArea(NumberValue radius) throws NumberFault {
        return Arithmetic.multiply(PI, Powers.square(radius));
    }

    static NumberValue circumference(NumberValue radius) throws NumberFault {
        return Arithmetic.multiply(TWO_PI, radius);
    }
}
