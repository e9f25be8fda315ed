package org.asynctool.task;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of the tools that a sub-task offers, in a task file. */
final class OfferedToolJson {

    private OfferedToolJson() {}

    static Map<String, OfferedTool> readAll(JsonNode json) {
        Map<String, OfferedTool> tools = JsonValues.map(json, OfferedToolJson::read);
        if (tools.isEmpty()) {
            throw new InvalidTaskException(
                    "", "expected at least one tool; leave 'tools' out to offer all tools of the worlds");
        }
        return tools;
    }

    static ObjectNode writeAll(Map<String, OfferedTool> tools) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        tools.forEach((name, tool) -> write(json.putObject(name), tool));
        return json;
    }

    private static OfferedTool read(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "an offered tool", "description", "parameters", "request");
        return new OfferedTool(
                fields.optional("description", JsonValues::text),
                fields.optional("parameters", schema -> (ObjectNode) JsonValues.object(schema)),
                fields.optional("request", 0, JsonValues::count));
    }

    private static void write(ObjectNode json, OfferedTool tool) {
        tool.description().ifPresent(description -> json.put("description", description));
        tool.parameters().ifPresent(parameters -> json.set("parameters", parameters.deepCopy()));
        if (tool.request() > 0) {
            json.put("request", tool.request());
        }
    }
}
