package org.asynctool.metric;

import java.util.OptionalDouble;

/** Divisions with a meaning where there is nothing to divide by. */
final class Ratio {

    private Ratio() {}

    /** Returns the harmonic mean of matched / expected and matched / actual; 1 if both are empty. */
    static double f1(int matched, int expected, int actual) {
        return expected + actual == 0 ? 1 : 2.0 * matched / (expected + actual);
    }

    /** Returns part / whole; empty if there is no whole. */
    static OptionalDouble of(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    /** Returns part / whole; 1 if there is no whole. */
    static double orOne(double part, double whole) {
        return of(part, whole).orElse(1);
    }
}
