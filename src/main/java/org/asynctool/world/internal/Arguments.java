package org.asynctool.world.internal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The arguments of one call. To ask for one that may be missing, or has another type by its schema, is a mistake of
 * the command.
 *
 * @param values valid by the command's schema, defaults filled in; not to be changed
 */
@API(status = API.Status.INTERNAL)
public record Arguments(ObjectNode values) {

    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

    /**
     * Returns a text.
     *
     * @param name the parameter
     * @return its value
     */
    public String text(String name) {
        return value(name).stringValue();
    }

    /**
     * Returns a text that may be missing.
     *
     * @param name the parameter
     * @return its value; empty where that is null or missing
     */
    public Optional<String> optionalText(String name) {
        return optional(name).map(JsonNode::stringValue);
    }

    /**
     * Returns a switch.
     *
     * @param name the parameter
     * @return its value
     */
    public boolean flag(String name) {
        return value(name).booleanValue();
    }

    /**
     * Returns an integer, or the nearest one that is no further from zero than the greatest {@code int}. A number
     * such as {@code 5.0} is an integer by JSON Schema.
     *
     * @param name the parameter
     * @return from -2147483647 to 2147483647
     */
    public int integer(String name) {
        return exact(name).max(MOST.negate()).min(MOST).intValue();
    }

    /**
     * Returns an integer as it is. A number such as {@code 5.0} is an integer by JSON Schema.
     *
     * @param name the parameter
     * @return its value
     */
    public BigInteger exact(String name) {
        JsonNode value = value(name);
        return value.isIntegralNumber()
                ? value.bigIntegerValue()
                : value.decimalValue().toBigInteger();
    }

    /**
     * Returns a number.
     *
     * @param name the parameter
     * @return its value, rounded to the nearest double
     */
    public double number(String name) {
        return value(name).doubleValue();
    }

    /**
     * Returns a list of texts.
     *
     * @param name the parameter
     * @return its elements
     */
    public List<String> texts(String name) {
        return value(name).valueStream().map(JsonNode::stringValue).toList();
    }

    /**
     * Returns a value as it was given: {@code 5} and {@code 5.0} are different ones.
     *
     * @param name the parameter
     * @return its value; not to be changed
     */
    public JsonNode value(String name) {
        return values.required(name);
    }

    /**
     * Returns a value that may be missing.
     *
     * @param name the parameter
     * @return its value; empty where that is null or missing
     */
    public Optional<JsonNode> optional(String name) {
        return values.optional(name).filter(value -> !value.isNull());
    }
}
