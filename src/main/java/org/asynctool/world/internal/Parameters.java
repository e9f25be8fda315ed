package org.asynctool.world.internal;

import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the schema of a command's arguments, parameter by parameter, in the order in which agents see them. */
@API(status = API.Status.INTERNAL)
public final class Parameters {

    private final ObjectNode schema =
            JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);

    private Parameters() {
        schema.putObject("properties");
    }

    /**
     * Begins without any parameter.
     *
     * @return a new schema
     */
    public static Parameters none() {
        return new Parameters();
    }

    /**
     * Adds a text that has to be given.
     *
     * @param name its name
     * @param description what agents read about it
     * @return this
     */
    public Parameters text(String name, String description) {
        property(name, description).put("type", "string");
        return require(name);
    }

    /**
     * Adds a text that may be left out.
     *
     * @param name its name
     * @param description what agents read about it
     * @param defaultValue its value then
     * @return this
     */
    public Parameters text(String name, String description, String defaultValue) {
        property(name, description).put("type", "string").put("default", defaultValue);
        return this;
    }

    /**
     * Adds a text out of a few that has to be given.
     *
     * @param name its name
     * @param description what agents read about it
     * @param choices the texts that are allowed
     * @return this
     */
    public Parameters choice(String name, String description, String... choices) {
        ObjectNode property = property(name, description).put("type", "string");
        for (String choice : choices) {
            property.withArrayProperty("enum").add(choice);
        }
        return require(name);
    }

    /**
     * Adds a text that may be null, which is the same as to leave it out.
     *
     * @param name its name
     * @param description what agents read about it
     * @return this
     */
    public Parameters optionalText(String name, String description) {
        return nullable(name, description, "string");
    }

    /**
     * Adds a switch that is off by default.
     *
     * @param name its name
     * @param description what agents read about it
     * @return this
     */
    public Parameters flag(String name, String description) {
        property(name, description).put("type", "boolean").put("default", false);
        return this;
    }

    /**
     * Adds an integer that has to be given.
     *
     * @param name its name
     * @param description what agents read about it
     * @return this
     */
    public Parameters integer(String name, String description) {
        property(name, description).put("type", "integer");
        return require(name);
    }

    /**
     * Adds an integer that may be left out.
     *
     * @param name its name
     * @param description what agents read about it
     * @param defaultValue its value then
     * @return this
     */
    public Parameters integer(String name, String description, int defaultValue) {
        property(name, description).put("type", "integer").put("default", defaultValue);
        return this;
    }

    /**
     * Adds a number that has to be given.
     *
     * @param name its name
     * @param description what agents read about it
     * @return this
     */
    public Parameters number(String name, String description) {
        property(name, description).put("type", "number");
        return require(name);
    }

    /**
     * Adds a value of a simple type that has to be given.
     *
     * @param name its name
     * @param description what agents read about it
     * @param type its JSON type, such as {@code boolean}
     * @return this
     */
    public Parameters required(String name, String description, String type) {
        property(name, description).put("type", type);
        return require(name);
    }

    /**
     * Adds a list that has to be given.
     *
     * @param name its name
     * @param description what agents read about it
     * @param elements the JSON type of its elements, such as {@code string}
     * @return this
     */
    public Parameters list(String name, String description, String elements) {
        property(name, description).put("type", "array").putObject("items").put("type", elements);
        return require(name);
    }

    /**
     * Adds a value that may be null, which is the same as to leave it out.
     *
     * @param name its name
     * @param description what agents read about it
     * @param type its JSON type otherwise, such as {@code integer}
     * @return this
     */
    public Parameters nullable(String name, String description, String type) {
        ObjectNode property = property(name, description);
        property.putArray("type").add(type).add("null");
        property.putNull("default");
        return this;
    }

    /**
     * Adds a parameter with any schema.
     *
     * @param name its name
     * @param description what agents read about it
     * @param rest the members of its schema besides the description; with a {@code default} it may be left out
     * @return this
     */
    public Parameters other(String name, String description, JsonNode rest) {
        property(name, description).setAll((ObjectNode) rest.deepCopy());
        return rest.has("default") ? this : require(name);
    }

    ObjectNode schema() {
        return schema;
    }

    private Parameters require(String name) {
        schema.withArrayProperty("required").add(name);
        return this;
    }

    private ObjectNode property(String name, String description) {
        return schema.withObjectProperty("properties").putObject(name).put("description", description);
    }
}
