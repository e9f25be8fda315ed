package org.asynctool.world.travel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** By how much the class and the date make a flight more expensive. */
final class Fare {

    private static final Map<String, Integer> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("economy", 1);
        CLASSES.put("business", 2);
        CLASSES.put("first", 5);
    }

    private final int factor;

    private Fare(int factor) {
        this.factor = factor;
    }

    /** Finds the fare of a class; any text will do as a date. */
    static Optional<Fare> of(String travelClass, String date) {
        int digits = date.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10) % 2)
                .reduce(0, Integer::sum);
        int dateFactor = digits % 2 == 0 ? 2 : 1;
        return Optional.ofNullable(CLASSES.get(travelClass)).map(factor -> new Fare(factor * dateFactor));
    }

    double cost(Tables.Route route) {
        return (double) route.dollars() * factor;
    }
}
