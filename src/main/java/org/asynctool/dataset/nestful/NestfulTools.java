package org.asynctool.dataset.nestful;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.LooseTypes;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a row of version 2 says about functions, and offers them. */
final class NestfulTools {

    private NestfulTools() {}

    static NestfulRow.Tool read(StrictObject tool) {
        tool.text("name");
        String description = tool.text("description");
        Map<String, JsonNode> parameters = parameters(tool);
        // The reshaped copy may be without.
        List<String> outputs = tool.has("output_parameters")
                ? List.copyOf(tool.members("output_parameters").keySet())
                : List.of();
        tool.end();
        return new NestfulRow.Tool(description, parameters, outputs);
    }

    /** Returns the functions of a row as the world {@code numbers} describes them. */
    static ObjectNode numbers(NestfulRow row) {
        ObjectNode offered = JsonNodeFactory.instance.objectNode();
        row.tools().forEach((name, tool) -> {
            ObjectNode parameters = offered.putObject(name)
                    .put("description", tool.description())
                    .putObject("parameters");
            tool.parameters()
                    .forEach((parameter, described) -> parameters
                            .putObject(parameter)
                            .put("description", described.path("description").asString("")));
        });
        return offered;
    }

    /** Returns a function as agents see it. All functions of version 2 only compute something. */
    static ToolSpec spec(String name, NestfulRow.Tool tool) {
        ObjectNode parameters = LooseTypes.object(tool.parameters());
        ArrayNode required = parameters.putArray("required");
        tool.parameters().keySet().forEach(required::add);
        return new ToolSpec(name, tool.description(), parameters, true, Executes.END);
    }

    /** In the reshaped copy parameters are the properties of a JSON Schema. */
    private static Map<String, JsonNode> parameters(StrictObject tool) {
        JsonNode described = tool.value("parameters");
        boolean isSchema = described.path("type").asString("").equals("object")
                && described.path("properties").isObject();
        Map<String, JsonNode> parameters = new LinkedHashMap<>(
                isSchema ? tool.child("parameters").members("properties") : tool.members("parameters"));
        String function = tool.text("name");
        parameters.forEach((name, parameter) -> requireDescription(function, name, parameter));
        return parameters;
    }

    private static void requireDescription(String function, String name, JsonNode parameter) {
        JsonNode description = parameter.path("description");
        if (!parameter.isObject() || !(description.isMissingNode() || description.isString())) {
            throw new IllegalArgumentException("the parameter '" + name + "' of tool '" + function
                    + "' must be an object with a text as description, but was " + Json.write(parameter));
        }
    }
}
