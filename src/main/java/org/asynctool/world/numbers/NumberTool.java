package org.asynctool.world.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A function as a tool.
 *
 * @param function the function, which takes its arguments by position
 * @param spec what agents see, who give arguments by name
 * @param names the names in the order of the positions
 */
record NumberTool(NumberFunction function, ToolSpec spec, List<String> names) {

    private static final Map<String, NumberTool> AS_IN_CATALOGUE = NumberFunction.all().stream()
            .collect(Collectors.toUnmodifiableMap(
                    NumberFunction::functionName, function -> of(function, JsonNodeFactory.instance.objectNode())));

    static NumberTool of(NumberFunction function) {
        return AS_IN_CATALOGUE.get(function.functionName());
    }

    static NumberTool of(NumberFunction function, JsonNode described) {
        List<Map.Entry<String, String>> parameters = parameters(function, described);
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties");
        for (int i = 0; i < parameters.size(); i++) {
            addProperty(schema, parameters.get(i), function.parameters().get(i));
        }
        schema.put("additionalProperties", false);
        String description = described.path("description").asString(function.description());
        ToolSpec spec = new ToolSpec(function.functionName(), description, schema, true, Executes.END);
        return new NumberTool(
                function, spec, parameters.stream().map(Map.Entry::getKey).toList());
    }

    /** Calls the function with the arguments up to the first one that was left out: only the last ones may be. */
    ToolResult call(JsonNode arguments) throws ToolException {
        List<JsonNode> positional = new ArrayList<>();
        for (String name : names) {
            JsonNode argument = arguments.get(name);
            if (argument == null) {
                break;
            }
            positional.add(argument);
        }
        try {
            return ToolResult.of(Map.of("result", function.apply(positional)));
        } catch (NumberFunctionException e) {
            throw new ToolException(e.getMessage());
        }
    }

    /** Names and descriptions by position. */
    private static List<Map.Entry<String, String>> parameters(NumberFunction function, JsonNode described) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!described.has("parameters")) {
            function.parameters().forEach(parameter -> parameters.add(Map.entry(parameter.name(), "")));
            return parameters;
        }
        described
                .get("parameters")
                .properties()
                .forEach(parameter -> parameters.add(Map.entry(
                        parameter.getKey(),
                        parameter.getValue().path("description").asString(""))));
        return requireAsMany(function, parameters);
    }

    private static List<Map.Entry<String, String>> requireAsMany(
            NumberFunction function, List<Map.Entry<String, String>> parameters) {
        int most = function.parameters().size();
        long least = function.parameters().stream()
                .filter(parameter -> parameter.defaultValue().isEmpty())
                .count();
        if (parameters.size() < least || parameters.size() > most) {
            throw new IllegalArgumentException("initial state: /tools/" + function.functionName()
                    + "/parameters has " + parameters.size() + ", expected "
                    + (least == most ? "" : least + " to ") + most + " as in "
                    + function.parameters().stream().map(NumberParameter::name).toList());
        }
        return parameters;
    }

    private static void addProperty(ObjectNode schema, Map.Entry<String, String> named, NumberParameter parameter) {
        ObjectNode property = schema.withObjectProperty("properties").putObject(named.getKey());
        switch (parameter.kind()) {
            case NUMBER -> property.put("type", "number");
            case INTEGER -> property.put("type", "integer");
            case NUMBER_LIST -> property.put("type", "array").putObject("items").put("type", "number");
        }
        if (!named.getValue().isEmpty()) {
            property.put("description", named.getValue());
        }
        parameter
                .defaultValue()
                .ifPresentOrElse(
                        value -> property.put("default", value),
                        () -> schema.withArrayProperty("required").add(named.getKey()));
    }
}
