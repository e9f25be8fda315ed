package org.asynctool.dataset.bfcl;

import java.util.Optional;
import org.asynctool.json.StrictObject;
import org.asynctool.task.OfferedTool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the benchmark describes a function.
 *
 * @param name its name, which may have dots
 * @param description what it does
 * @param parameters its parameters as the benchmark writes them
 */
record ToolDocument(String name, String description, ObjectNode parameters) {

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException if a member is missing or has another type; the message names it
     */
    static ToolDocument read(JsonNode json) {
        StrictObject document = StrictObject.of(json);
        return new ToolDocument(
                document.text("name"), document.optionalText("description").orElse(""), document.object("parameters"));
    }

    /** Returns the name by which agents call the function; many models cannot have a dot in it. */
    String toolName() {
        return name.replace('.', '_');
    }

    /** Returns the tool as agents are to see it, from a request on. */
    OfferedTool offered(int request) {
        return new OfferedTool(Optional.of(description), Optional.of(schema()), request);
    }

    /** Returns the JSON Schema of its parameters. */
    ObjectNode schema() {
        return DocumentSchema.of(parameters).put("type", "object");
    }
}
