package org.asynctool.world.filesystem;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the schema of a command's arguments, parameter by parameter. */
final class Parameters {

    private final ObjectNode schema =
            JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);

    private Parameters() {
        schema.putObject("properties");
    }

    static Parameters none() {
        return new Parameters();
    }

    Parameters text(String name, String description) {
        property(name, description).put("type", "string");
        schema.withArrayProperty("required").add(name);
        return this;
    }

    Parameters text(String name, String description, String defaultValue) {
        property(name, description).put("type", "string").put("default", defaultValue);
        return this;
    }

    /** Adds a text that may be null, which is the same as to leave it out. */
    Parameters optionalText(String name, String description) {
        ObjectNode property = property(name, description);
        property.putArray("type").add("string").add("null");
        property.putNull("default");
        return this;
    }

    /** Adds a switch that is off by default. */
    Parameters flag(String name, String description) {
        property(name, description).put("type", "boolean").put("default", false);
        return this;
    }

    Parameters integer(String name, String description, int defaultValue) {
        property(name, description).put("type", "integer").put("default", defaultValue);
        return this;
    }

    ObjectNode schema() {
        return schema;
    }

    private ObjectNode property(String name, String description) {
        return schema.withObjectProperty("properties").putObject(name).put("description", description);
    }
}
