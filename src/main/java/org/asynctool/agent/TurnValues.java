package org.asynctool.agent;

import java.util.Optional;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns what agents give into JSON. */
final class TurnValues {

    private TurnValues() {}

    /**
     * Turns a plain Java value into JSON.
     *
     * @param what what the value is, for the message
     * @param value the value
     * @return the same as JSON
     * @throws IllegalArgumentException if it has no JSON form
     */
    static JsonNode json(String what, @Nullable Object value) {
        try {
            return Json.of(value);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " cannot be turned into JSON: " + reason(e), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    what + " cannot be turned into JSON: the value is nested too deep, or holds itself", e);
        }
    }

    /** Reads what a model wrote; empty if it is not JSON. */
    static Optional<JsonNode> parsed(String arguments) {
        try {
            return Optional.of(Json.read(arguments));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What the parser says, without the path it took: that one is as long as the value is deep. */
    private static String reason(RuntimeException e) {
        return e instanceof JacksonException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }
}
