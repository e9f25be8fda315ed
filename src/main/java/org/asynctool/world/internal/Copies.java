package org.asynctool.world.internal;

import org.apiguardian.api.API;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of JSON, one level deep. What is below is shared: it must not be changed any more, only replaced. */
@API(status = API.Status.INTERNAL)
public final class Copies {

    private Copies() {}

    /**
     * Copies an object.
     *
     * @param object the object
     * @return a new object of the same members
     */
    public static ObjectNode of(ObjectNode object) {
        return object.objectNode().setAll(object);
    }

    /**
     * Copies a list.
     *
     * @param list the list
     * @return a new list of the same elements
     */
    public static ArrayNode of(ArrayNode list) {
        return list.arrayNode(list.size()).addAll(list);
    }
}
