package org.asynctool.world.filesystem;

import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The arguments of one call.
 *
 * @param values valid by the command's schema, defaults filled in
 */
record Arguments(ObjectNode values) {

    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

    String text(String name) {
        return values.get(name).stringValue();
    }

    Optional<String> optionalText(String name) {
        return Optional.of(values.get(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    boolean flag(String name) {
        return values.get(name).booleanValue();
    }

    /** Returns an integer, or the nearest one that is no further from zero than the greatest {@code int}. */
    int integer(String name) {
        JsonNode value = values.get(name);
        BigInteger exact = value.isIntegralNumber()
                ? value.bigIntegerValue()
                : value.decimalValue().toBigInteger();
        return exact.max(MOST.negate()).min(MOST).intValue();
    }
}
