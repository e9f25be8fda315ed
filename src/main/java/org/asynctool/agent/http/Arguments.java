package org.asynctool.agent.http;

import java.util.Optional;
import org.asynctool.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a tool call, which need not be JSON. */
final class Arguments {

    private Arguments() {}

    /** Returns arguments as text; some servers write them as JSON instead of text that holds JSON. */
    static String written(JsonNode arguments) {
        if (arguments.isString()) {
            return arguments.stringValue();
        }
        return arguments.isNull() || arguments.isMissingNode() ? "" : Json.write(arguments);
    }

    /** Returns what the environment is given: models write nothing at all for no arguments. */
    static String text(String written) {
        return written.isBlank() ? "{}" : written;
    }

    /** Reads arguments; empty if they are no JSON object. */
    static Optional<ObjectNode> object(String written) {
        try {
            JsonNode read = Json.read(text(written));
            return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Returns what goes back into the conversation: many servers break on arguments that are no JSON object. */
    static String forEcho(String written) {
        return object(written).isPresent()
                ? text(written)
                : Json.write(Json.mapper().createObjectNode().put("malformed", written));
    }
}
