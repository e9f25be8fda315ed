package org.asynctool.world.internal;

import java.math.BigInteger;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Integers of any size as JSON, such as ids. */
@API(status = API.Status.INTERNAL)
public final class Ids {

    private Ids() {}

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
