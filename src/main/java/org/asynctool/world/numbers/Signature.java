package org.asynctool.world.numbers;

import java.util.List;
import org.asynctool.world.numbers.NumberParameter.Kind;

/**
 * What a function takes and how it is computed.
 *
 * @param parameters the parameters in order, those with a default last
 * @param body computes the result, reading its arguments by the same order
 */
record Signature(List<NumberParameter> parameters, Body body) {

    @FunctionalInterface
    interface Body {
        NumberValue apply(Arguments arguments) throws NumberFault;
    }

    @FunctionalInterface
    interface OfOne<T> {
        NumberValue apply(T value) throws NumberFault;
    }

    @FunctionalInterface
    interface OfTwo<T> {
        NumberValue apply(T first, T second) throws NumberFault;
    }

    static Signature number(String name, OfOne<NumberValue> function) {
        return new Signature(
                List.of(NumberParameter.required(name, Kind.NUMBER)), arguments -> function.apply(arguments.number(0)));
    }

    static Signature numbers(String first, String second, OfTwo<NumberValue> function) {
        return new Signature(
                List.of(NumberParameter.required(first, Kind.NUMBER), NumberParameter.required(second, Kind.NUMBER)),
                arguments -> function.apply(arguments.number(0), arguments.number(1)));
    }

    static Signature numberAndOptional(String first, String second, double secondDefault, OfTwo<NumberValue> function) {
        return new Signature(
                List.of(NumberParameter.required(first, Kind.NUMBER), NumberParameter.optional(second, secondDefault)),
                arguments -> function.apply(arguments.number(0), arguments.number(1)));
    }

    static Signature integer(String name, OfOne<NumberValue.IntValue> function) {
        return new Signature(
                List.of(NumberParameter.required(name, Kind.INTEGER)),
                arguments -> function.apply(arguments.integer(0)));
    }

    /** For a function that declares an integer but decides itself about the floats it gets. */
    static Signature integerUnchecked(String name, OfOne<NumberValue> function) {
        return new Signature(
                List.of(NumberParameter.required(name, Kind.INTEGER)),
                arguments -> function.apply(arguments.number(0)));
    }

    static Signature integers(String first, String second, OfTwo<NumberValue.IntValue> function) {
        return new Signature(
                List.of(NumberParameter.required(first, Kind.INTEGER), NumberParameter.required(second, Kind.INTEGER)),
                arguments -> function.apply(arguments.integer(0), arguments.integer(1)));
    }

    static Signature list(String name, OfOne<List<NumberValue>> function) {
        return new Signature(
                List.of(NumberParameter.required(name, Kind.NUMBER_LIST)),
                arguments -> function.apply(arguments.numbers(0)));
    }
}
