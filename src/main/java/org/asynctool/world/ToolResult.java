package org.asynctool.world;

import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a call gave: a value, or an error that is a value too.
 *
 * @param value the value; not to be changed
 * @param error whether the value tells of an error
 */
@API(status = API.Status.STABLE)
public record ToolResult(JsonNode value, boolean error) {

    /**
     * Returns a result without an error.
     *
     * @param value a plain Java value (map, list, record, text, number, boolean, {@code null}) or JSON
     * @return the result
     * @throws IllegalArgumentException if the value has no JSON form
     */
    public static ToolResult of(@Nullable Object value) {
        return new ToolResult(Json.of(value), false);
    }

    /**
     * Returns an error result of the form {@code {"error": message}}.
     *
     * @param message what went wrong
     * @return the result
     */
    public static ToolResult error(String message) {
        return new ToolResult(JsonNodeFactory.instance.objectNode().put("error", message), true);
    }

    /**
     * Returns the value as a text: a text as it is, everything else as JSON.
     *
     * @return the text
     */
    public String asText() {
        return value.isString() ? value.stringValue() : asJson();
    }

    /**
     * Returns the value as JSON text.
     *
     * @return the JSON text on one line
     */
    public String asJson() {
        return Json.write(value);
    }

    /**
     * Turns the value into a Java value.
     *
     * @param type the type wanted, for instance a record
     * @param <T> the type wanted
     * @return the value
     * @throws IllegalArgumentException if the value does not have that shape
     */
    public <T> T as(Class<T> type) {
        try {
            return Json.mapper().treeToValue(value, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "result " + asJson() + " is not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
