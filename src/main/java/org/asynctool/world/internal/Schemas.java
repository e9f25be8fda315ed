package org.asynctool.world.internal;

import org.apiguardian.api.API;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of parameters with bounds, for {@link Parameters#other}. Each call makes a new one. */
@API(status = API.Status.INTERNAL)
public final class Schemas {

    private Schemas() {}

    /**
     * Describes an integer within bounds.
     *
     * @param least the least value allowed
     * @param greatest the greatest value allowed
     * @return its schema
     */
    public static ObjectNode integer(long least, long greatest) {
        return ofType("integer").put("minimum", least).put("maximum", greatest);
    }

    /**
     * Describes an integer within bounds that may be null, which is the same as to leave it out.
     *
     * @param least the least value allowed
     * @param greatest the greatest value allowed
     * @return its schema
     */
    public static ObjectNode optionalInteger(long least, long greatest) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("integer").add("null");
        schema.put("minimum", least).put("maximum", greatest);
        schema.putNull("default");
        return schema;
    }

    /**
     * Describes a list.
     *
     * @param items the schema of its elements
     * @param fewest the fewest elements allowed
     * @param most the most elements allowed
     * @return its schema
     */
    public static ObjectNode list(ObjectNode items, int fewest, int most) {
        ObjectNode schema = ofType("array").put("minItems", fewest).put("maxItems", most);
        schema.set("items", items);
        return schema;
    }

    /**
     * Describes a text.
     *
     * @param longest the most characters allowed
     * @return its schema
     */
    public static ObjectNode text(int longest) {
        return ofType("string").put("maxLength", longest);
    }

    /**
     * Describes a text that fits a regular expression.
     *
     * @param pattern in the syntax of RE2
     * @return its schema
     */
    public static ObjectNode matching(String pattern) {
        return ofType("string").put("pattern", pattern);
    }

    /**
     * Describes a text out of a few.
     *
     * @param choices the texts that are allowed
     * @return its schema
     */
    public static ObjectNode choice(String... choices) {
        ObjectNode schema = ofType("string");
        for (String choice : choices) {
            schema.withArrayProperty("enum").add(choice);
        }
        return schema;
    }

    /**
     * Describes an object with members of any name.
     *
     * @param members the schema of each member
     * @param fewest the fewest members allowed
     * @param most the most members allowed
     * @return its schema
     */
    public static ObjectNode map(ObjectNode members, int fewest, int most) {
        ObjectNode schema = ofType("object").put("minProperties", fewest).put("maxProperties", most);
        schema.set("additionalProperties", members);
        return schema;
    }

    /**
     * Describes a value of a type.
     *
     * @param type a JSON type, such as {@code object}
     * @return its schema
     */
    public static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
