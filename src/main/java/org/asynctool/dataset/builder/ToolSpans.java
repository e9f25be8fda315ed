package org.asynctool.dataset.builder;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.dataset.DatasetException;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads latencies of tools from OpenTelemetry spans in JSON. */
final class ToolSpans {

    private static final String TOOL = "gen_ai.tool.name";
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000);

    private final Path file;
    private final Map<String, List<Long>> latencies = new LinkedHashMap<>();

    ToolSpans(Path file) {
        this.file = file;
    }

    Map<String, List<Long>> read() {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                addAll(lines.get(i), i + 1);
            }
        }
        if (latencies.isEmpty()) {
            throw new DatasetException(file + ": no span has the attribute '" + TOOL
                    + "'; expected OTLP in JSON, as the file exporter of a collector writes it");
        }
        return latencies;
    }

    /** The file is one object over several lines, or one object a line. */
    private List<String> lines() {
        try {
            String text = Files.readString(file);
            List<String> lines = text.lines().toList();
            boolean whole = lines.isEmpty() || !lines.get(0).strip().endsWith("}");
            return whole ? List.of(text) : lines;
        } catch (IOException e) {
            throw new DatasetException("cannot read the spans in " + file + ": " + e, e);
        }
    }

    private void addAll(String json, int line) {
        try {
            for (JsonNode resource : Json.read(json).path("resourceSpans")) {
                for (JsonNode scope : resource.path("scopeSpans")) {
                    scope.path("spans").forEach(span -> add(span, line));
                }
            }
        } catch (JacksonException e) {
            throw at(line, JsonErrors.inText(e));
        }
    }

    private void add(JsonNode span, int line) {
        tool(span).ifPresent(tool -> {
            BigInteger nanos = nanos(span, "endTimeUnixNano", line).subtract(nanos(span, "startTimeUnixNano", line));
            if (nanos.signum() < 0) {
                throw at(line, "a span of tool '" + tool + "' ends before it starts");
            }
            latencies
                    .computeIfAbsent(tool, first -> new ArrayList<>())
                    .add(nanos.divide(NANOS).longValueExact());
        });
    }

    private static Optional<String> tool(JsonNode span) {
        return span.path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("key").asString("").equals(TOOL))
                .map(attribute -> attribute.path("value").path("stringValue").asString(""))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** 64-bit numbers are texts in OTLP's JSON. */
    private BigInteger nanos(JsonNode span, String name, int line) {
        String text = span.path(name).asString("");
        if (!text.matches("\\d{1,20}")) {
            throw at(line, "a span has no '" + name + "' in nanoseconds, but '" + text + "'");
        }
        return new BigInteger(text);
    }

    private DatasetException at(int line, String problem) {
        return new DatasetException(file.getFileName() + ":" + line + ": " + problem);
    }
}
