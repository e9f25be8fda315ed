package org.asynctool.testing;

import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON in tests, readable without escapes. */
public final class JsonFixtures {

    private JsonFixtures() {}

    /** Reads JSON in which {@code '} stands for {@code "}. */
    public static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'));
    }

    /** Reads a JSON object in which {@code '} stands for {@code "}. */
    public static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }
}
