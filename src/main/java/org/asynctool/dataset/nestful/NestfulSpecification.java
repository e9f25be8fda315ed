package org.asynctool.dataset.nestful;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.LooseTypes;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.json.StrictObject;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The functions of NESTFUL version 1, which stand in a file of their own. */
final class NestfulSpecification {

    /** Where the parameters may stand; a function may have several of them. */
    private static final List<String> PARAMETERS =
            List.of("query_parameters", "path_parameters", "parameters", "arguments");

    /**
     * A function.
     *
     * @param tool as agents see it
     * @param output schema of its result
     */
    record Function(ToolSpec tool, ObjectNode output) {}

    private final Map<String, Function> functions;

    private NestfulSpecification(Map<String, Function> functions) {
        this.functions = functions;
    }

    /** Returns the functions by name, in order. */
    Map<String, Function> functions() {
        return Collections.unmodifiableMap(functions);
    }

    /** Takes over tools that a row had to widen, so that they are the same in all tasks. */
    void widen(List<ToolSpec> tools) {
        tools.forEach(tool ->
                functions.computeIfPresent(tool.name(), (name, function) -> new Function(tool, function.output())));
    }

    /** Reads a file, which is a JSON array. */
    static NestfulSpecification read(Path file) {
        try {
            return of(Json.read(Files.readString(file)));
        } catch (IOException e) {
            throw new DatasetException("cannot read the specification " + file.toAbsolutePath() + ": " + e, e);
        } catch (JacksonException e) {
            throw new DatasetException(file.getFileName() + ": " + JsonErrors.inText(e), e);
        } catch (IllegalArgumentException e) {
            throw new DatasetException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static NestfulSpecification of(JsonNode file) {
        if (!file.isArray()) {
            throw new IllegalArgumentException("expected a JSON array of functions");
        }
        Map<String, Function> functions = new LinkedHashMap<>();
        for (int i = 0; i < file.size(); i++) {
            try {
                Function function = function(file.get(i));
                Function earlier = functions.putIfAbsent(function.tool().name(), function);
                if (earlier != null && !earlier.equals(function)) {
                    throw new IllegalArgumentException(
                            "the function '" + function.tool().name() + "' was specified in another way before");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("function " + i + ": " + e.getMessage(), e);
            }
        }
        return new NestfulSpecification(functions);
    }

    private static Function function(JsonNode json) {
        StrictObject function = StrictObject.of(json);
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (String place : PARAMETERS) {
            if (function.has(place)) {
                parameters.putAll(function.members(place));
            }
        }
        // What is fetched from the web changes nothing there.
        boolean readOnly = function.optionalText("method").orElse("").equals("GET");
        ToolSpec tool = new ToolSpec(
                function.text("name"),
                function.optionalText("description").orElse(""),
                LooseTypes.object(parameters),
                readOnly,
                Executes.END);
        Map<String, JsonNode> outputs =
                function.has("output_parameters") ? function.members("output_parameters") : Map.of();
        return new Function(tool, LooseTypes.object(outputs));
    }
}
