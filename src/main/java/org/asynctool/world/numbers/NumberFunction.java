package org.asynctool.world.numbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import tools.jackson.databind.JsonNode;

/**
 * A pure function of numbers, such as {@code rectangle_area}.
 *
 * <p>A JSON number without fraction and exponent is an integer and computed exactly, every other one is an IEEE double.
 * Functions say in their description what they return; where they say nothing, integers give an integer and a float
 * among the arguments gives a float. Two bounds are this implementation's own: integers have at most 10,000 digits
 * ({@link NumberFailure#LIMIT}), and a float that overflows to infinity is a failure ({@link NumberFailure#OVERFLOW}),
 * because JSON cannot express it.
 */
@API(status = Status.EXPERIMENTAL)
public final class NumberFunction {

    private static final Map<String, NumberFunction> BY_NAME = Catalogue.FUNCTIONS.stream()
            .collect(Collectors.toUnmodifiableMap(NumberFunction::functionName, Function.identity()));

    private final String functionName;
    private final String description;
    private final Signature signature;

    NumberFunction(String functionName, String description, Signature signature) {
        this.functionName = functionName;
        this.description = description;
        this.signature = signature;
    }

    /** {@return all forty functions, in a fixed order} */
    public static List<NumberFunction> all() {
        return Catalogue.FUNCTIONS;
    }

    /**
     * Looks a function up.
     *
     * @param functionName the exact name
     * @return the function, or empty if there is none of that name
     */
    public static Optional<NumberFunction> named(String functionName) {
        return Optional.ofNullable(BY_NAME.get(functionName));
    }

    /** {@return the name in tasks, such as {@code rectangle_area}} */
    public String functionName() {
        return functionName;
    }

    /** {@return what the function does, in one sentence} */
    public String description() {
        return description;
    }

    /** {@return the parameters in the order in which arguments are passed; those with a default come last} */
    public List<NumberParameter> parameters() {
        return signature.parameters();
    }

    /**
     * Calls the function. Equal arguments give equal results, on every machine.
     *
     * @param positionalArguments the arguments in the order of the {@linkplain #parameters() parameters}; trailing ones
     *     that have a default may be left out
     * @return the result as a parser would read it: an integer node of the smallest fitting width, or a double node
     * @throws NumberFunctionException if the function is not defined for these arguments, or the result is beyond a
     *     bound of this implementation
     */
    public JsonNode apply(List<? extends JsonNode> positionalArguments) throws NumberFunctionException {
        Arguments arguments = new Arguments(parameters(), List.copyOf(positionalArguments));
        try {
            arguments.checkCount();
            return signature.body().apply(arguments).toJson();
        } catch (NumberFault fault) {
            String message = functionName + "(" + arguments + "): " + fault.getMessage();
            throw new NumberFunctionException(functionName, fault.failure(), message);
        }
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return functionName;
    }
}
