package org.asynctool.world.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.text.Excerpt;
import org.asynctool.world.numbers.NumberValue.FloatValue;
import org.asynctool.world.numbers.NumberValue.IntValue;
import tools.jackson.databind.JsonNode;

/** The arguments of one call, by position, checked when they are read. */
final class Arguments {

    private static final int LONGEST_SHOWN_VALUE = 40;

    private final List<NumberParameter> parameters;
    private final List<JsonNode> values;

    Arguments(List<NumberParameter> parameters, List<JsonNode> values) {
        this.parameters = parameters;
        this.values = values;
    }

    /** Checks how many there are; the parameters with a default are the last ones. */
    void checkCount() throws NumberFault {
        if (values.size() == parameters.size()) {
            return;
        }
        long required =
                parameters.stream().filter(p -> p.defaultValue().isEmpty()).count();
        if (values.size() < required || values.size() > parameters.size()) {
            String names = parameters.stream().map(NumberParameter::name).collect(Collectors.joining(", "));
            String least = required < parameters.size() ? required + " to " : "";
            throw NumberFault.kind(String.format(
                    Locale.ROOT,
                    "the number of arguments must be %s%s (%s), but is %s",
                    least,
                    parameters.size(),
                    names,
                    values.size()));
        }
    }

    NumberValue number(int index) throws NumberFault {
        NumberParameter parameter = parameters.get(index);
        if (index >= values.size()) {
            return NumberValue.of(parameter.defaultValue().orElseThrow());
        }
        return number(parameter.name(), values.get(index));
    }

    IntValue integer(int index) throws NumberFault {
        return requireInteger(parameters.get(index).name(), number(index));
    }

    List<NumberValue> numbers(int index) throws NumberFault {
        String name = parameters.get(index).name();
        JsonNode array = values.get(index);
        if (!array.isArray()) {
            throw NumberFault.kind(name + " must be a list of numbers");
        }
        List<NumberValue> numbers = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            numbers.add(number(name + "[" + numbers.size() + "]", element));
        }
        return numbers;
    }

    static IntValue requireInteger(String name, NumberValue value) throws NumberFault {
        if (value instanceof IntValue integer) {
            return integer;
        }
        throw NumberFault.kind(name + " must be an integer, a number without fraction and exponent");
    }

    private static NumberValue number(String name, JsonNode node) throws NumberFault {
        if (node.isIntegralNumber()) {
            return new IntValue(IntegerLimit.check(name, node.bigIntegerValue()));
        }
        if (!node.isNumber()) {
            throw NumberFault.kind(name + " must be a number, but is " + shown(node));
        }
        // Not JsonNode.doubleValue(): it refuses decimals beyond the range of a double instead of rounding them.
        return finite(name, node.isBigDecimal() ? node.decimalValue().doubleValue() : node.doubleValue());
    }

    /** Text like {@code 1e999} is JSON but rounds to infinity. */
    private static NumberValue finite(String name, double value) throws NumberFault {
        if (Double.isNaN(value)) {
            throw NumberFault.value(name + " must be a number, but is NaN");
        }
        if (Double.isInfinite(value)) {
            throw NumberFault.overflow(name + " must fit a double, that is be less than 1.8e308");
        }
        return new FloatValue(value);
    }

    /** The arguments with the names of their parameters: {@code distance=5, time=0}. */
    @Override
    public String toString() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> i < parameters.size()
                        ? parameters.get(i).name() + "=" + shown(values.get(i))
                        : shown(values.get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode node) {
        if (node.isArray()) {
            return "list of " + node.size();
        }
        if (node.isObject()) {
            return "object";
        }
        if (node.isBigInteger() && node.bigIntegerValue().bitLength() > IntegerLimit.MAX_BITS) {
            // Its text alone could take minutes.
            return "integer of " + node.bigIntegerValue().bitLength() + " bits";
        }
        return Excerpt.of(node.toString(), LONGEST_SHOWN_VALUE);
    }
}
