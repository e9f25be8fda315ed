package org.asynctool.world.travel;

import java.util.Map;
import java.util.Optional;

/** By how much the class and the date make a flight more expensive. */
final class Fare {

    private static final Map<String, Integer> CLASSES = Map.of("economy", 1, "business", 2, "first", 5);

    private final int factor;

    private Fare(int factor) {
        this.factor = factor;
    }

    /** Finds the fare of a class; any text will do as a date. */
    static Optional<Fare> of(String travelClass, String date) {
        int dateFactor = sumOfDigits(date) % 2 == 0 ? 2 : 1;
        return Optional.ofNullable(CLASSES.get(travelClass)).map(factor -> new Fare(factor * dateFactor));
    }

    private static int sumOfDigits(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            sum += Math.max(0, Character.digit(text.codePointAt(i), 10));
        }
        return sum;
    }

    double cost(Tables.Route route) {
        return (double) route.dollars() * factor;
    }
}
