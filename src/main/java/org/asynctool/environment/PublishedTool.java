package org.asynctool.environment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.asynctool.task.ToolSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the one entry that agents see of a tool, whichever sub-tasks own it. */
final class PublishedTool {

    private PublishedTool() {}

    static ToolSpec of(String name, Collection<ToolBinding> owners) {
        ToolSpec first = owners.iterator().next().spec();
        boolean readOnly = owners.stream().allMatch(owner -> owner.spec().readOnly());
        return new ToolSpec(name, description(owners), parameters(first, owners), readOnly, first.executes());
    }

    private static String description(Collection<ToolBinding> owners) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        owners.forEach(owner -> descriptions.put(owner.subTask(), owner.spec().description()));
        if (descriptions.values().stream().distinct().count() == 1) {
            return descriptions.values().iterator().next();
        }
        return descriptions.entrySet().stream()
                .map(own -> "For " + own.getKey() + ": " + own.getValue())
                .collect(Collectors.joining(" "));
    }

    private static ObjectNode parameters(ToolSpec spec, Collection<ToolBinding> owners) {
        ObjectNode parameters = spec.parameters().deepCopy();
        parameters.put("type", "object");
        ObjectNode argument = parameters
                .withObjectProperty("properties")
                .putObject(ToolCatalog.SUB_TASK_ARGUMENT)
                .put("type", "string")
                .put("description", "The sub-task that this call is for.");
        ArrayNode values = argument.putArray("enum");
        owners.forEach(owner -> values.add(owner.subTask()));
        if (owners.size() > 1) {
            parameters.withArrayProperty("required").add(ToolCatalog.SUB_TASK_ARGUMENT);
        }
        return parameters;
    }
}
