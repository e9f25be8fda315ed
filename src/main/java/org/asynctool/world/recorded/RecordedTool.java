package org.asynctool.world.recorded;

import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool with what its calls need.
 *
 * @param spec the tool as agents see it
 * @param schema of its arguments
 * @param returns what calls without a recording return
 */
record RecordedTool(ToolSpec spec, ToolSchema schema, Optional<ObjectNode> returns) {

    private static final ObjectNode NO_PARAMETERS =
            (ObjectNode) Json.read("{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}");

    static RecordedTool of(String name, JsonNode tool) {
        ObjectNode parameters = object(tool, "parameters").orElse(NO_PARAMETERS);
        boolean readOnly = tool.path("readOnly").asBoolean(false);
        try {
            ToolSpec spec =
                    new ToolSpec(name, tool.path("description").asString(""), parameters, readOnly, Executes.END);
            Optional<ObjectNode> returns = object(tool, "returns");
            returns.ifPresent(schema -> ToolSchema.compile("tool '" + name + "': returns", schema));
            return new RecordedTool(spec, ToolSchema.compile(spec), returns);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("initial state: " + e.getMessage(), e);
        }
    }

    private static Optional<ObjectNode> object(JsonNode tool, String member) {
        return tool.has(member) ? Optional.of((ObjectNode) tool.get(member)) : Optional.empty();
    }
}
