package org.asynctool.world.numbers;

/**
 * Volumes and surfaces of solids. Every formula rounds after each step in the order it is written, so the order is part
 * of the function, and constant factors are the rounded products the functions are defined with.
 */
final class Solids {

    private static final NumberValue SIX = NumberValue.of(6);
    private static final NumberValue PI = NumberValue.of(Math.PI);
    private static final NumberValue TWO_PI = NumberValue.of(2 * Math.PI);
    private static final NumberValue FOUR_PI = NumberValue.of(4 * Math.PI);
    private static final NumberValue THIRD_OF_PI = NumberValue.of(0.3333333333333333 * Math.PI);
    private static final NumberValue FOUR_THIRDS_OF_PI = NumberValue.of(1.3333333333333333 * Math.PI);

    private Solids() {}

    static NumberValue cubeSurface(NumberValue side) throws NumberFault {
        return Arithmetic.multiply(SIX, Powers.square(side));
    }

    static NumberValue cubeEdgeByVolume(NumberValue volume) throws NumberFault {
        return Powers.cubeRoot("volume", volume);
    }

    static NumberValue cylinderVolume(NumberValue radius, NumberValue height) throws NumberFault {
        return Arithmetic.product(PI, Powers.square(radius), height);
    }

    static NumberValue cylinderSurface(NumberValue radius, NumberValue height) throws NumberFault {
        return Arithmetic.product(TWO_PI, radius, Arithmetic.add(radius, height));
    }

    static NumberValue coneVolume(NumberValue radius, NumberValue height) throws NumberFault {
        return Arithmetic.product(THIRD_OF_PI, Powers.square(radius), height);
    }

    static NumberValue sphereVolume(NumberValue radius) throws NumberFault {
        return Arithmetic.multiply(FOUR_THIRDS_OF_PI, Powers.cube(radius));
    }

    static NumberValue sphereSurface(NumberValue radius) throws NumberFault {
        return Arithmetic.multiply(FOUR_PI, Powers.square(radius));
    }
}
