package org.asynctool.world.internal;

import java.math.BigInteger;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Ids that may be numbers or texts. */
@API(status = API.Status.INTERNAL)
public final class Ids {

    private Ids() {}

    /**
     * Tells whether two ids are the same: {@code 5} and {@code 5.0} are, {@code 5} and {@code "5"} are not.
     *
     * @param one an id
     * @param other any value
     * @return whether they are
     */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    /**
     * Returns an id as it stands in messages: texts without quotes.
     *
     * @param id a number or a text
     * @return its text
     */
    public static String text(JsonNode id) {
        return id.asString();
    }

    /**
     * Returns an id as JSON, in the form in which it would be read.
     *
     * @param id a number
     * @return the same number; its node equals the one that is read from its text
     */
    public static JsonNode of(BigInteger id) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (id.bitLength() < Integer.SIZE) {
            return json.numberNode(id.intValue());
        }
        return id.bitLength() < Long.SIZE ? json.numberNode(id.longValue()) : json.numberNode(id);
    }
}
