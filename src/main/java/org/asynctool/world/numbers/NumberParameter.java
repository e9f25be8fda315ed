package org.asynctool.world.numbers;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One parameter of a {@link NumberFunction}. Arguments are passed by position; the name serves schemas and messages.
 *
 * @param name the parameter's name, unique within its function
 * @param kind which JSON values it takes
 * @param defaultValue the value of an argument that is left out; empty if the argument is required
 */
@API(status = Status.EXPERIMENTAL)
public record NumberParameter(String name, Kind kind, OptionalDouble defaultValue) {

    /** Which JSON values a parameter takes. */
    public enum Kind {
        /** Any JSON number. */
        NUMBER,
        /** A JSON number without fraction and exponent: {@code 5}, but not {@code 5.0}. */
        INTEGER,
        /** An array of JSON numbers. */
        NUMBER_LIST
    }

    static NumberParameter required(String name, Kind kind) {
        return new NumberParameter(name, kind, OptionalDouble.empty());
    }

    static NumberParameter optional(String name, double defaultValue) {
        return new NumberParameter(name, Kind.NUMBER, OptionalDouble.of(defaultValue));
    }
}
