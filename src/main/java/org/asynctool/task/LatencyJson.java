package org.asynctool.task;

import java.util.List;
import java.util.stream.Stream;
import org.asynctool.time.Latency;
import org.asynctool.time.OwnLatency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of one latency in a task file. */
final class LatencyJson {

    private static final List<String> KINDS = List.of("fixed", "uniform", "logNormal", "empirical", "rounds");

    private LatencyJson() {}

    static Latency read(JsonNode json) {
        JsonChoice choice = JsonChoice.of(json, "a latency", kinds(json));
        return JsonValues.at(choice.place(), () -> readKind(choice.kind(), choice.operand()));
    }

    /** Services are only looked up for what is no kind of this library: a file may hold thousands of latencies. */
    private static String[] kinds(JsonNode json) {
        if (KINDS.containsAll(json.propertyNames())) {
            return KINDS.toArray(String[]::new);
        }
        return Stream.concat(KINDS.stream(), OwnLatency.kinds().keySet().stream())
                .toArray(String[]::new);
    }

    static ObjectNode write(Latency latency) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (latency instanceof Latency.Fixed fixed) {
            json.set("fixed", DurationJson.write(fixed.latencyMillis()));
        } else if (latency instanceof Latency.Uniform uniform) {
            json.set("uniform", durations(List.of(uniform.leastMillis(), uniform.greatestMillis())));
        } else if (latency instanceof Latency.LogNormal logNormal) {
            ObjectNode operand = json.putObject("logNormal");
            operand.set("median", DurationJson.write(logNormal.medianMillis()));
            operand.put("sigma", logNormal.sigma());
            operand.set("cap", DurationJson.write(logNormal.capMillis()));
        } else if (latency instanceof Latency.Empirical empirical) {
            json.set("empirical", durations(empirical.recordedMillis()));
        } else if (latency instanceof Latency.Rounds rounds) {
            json.put("rounds", rounds.rounds());
        } else if (latency instanceof OwnLatency own) {
            json.set(own.kind(), own.parameters());
        }
        return json;
    }

    private static Latency readKind(String kind, JsonNode operand) {
        return switch (kind) {
            case "fixed" -> new Latency.Fixed(DurationJson.read(operand));
            case "uniform" -> uniform(JsonValues.list(operand, DurationJson::read));
            case "logNormal" -> logNormal(JsonFields.of(operand, "a log-normal latency", "median", "sigma", "cap"));
            case "empirical" -> new Latency.Empirical(JsonValues.list(operand, DurationJson::read));
            case "rounds" -> new Latency.Rounds(JsonValues.count(operand));
            default -> own(kind, operand);
        };
    }

    private static Latency own(String kind, JsonNode parameters) {
        try {
            return new OwnLatency(kind, parameters);
        } catch (IllegalArgumentException e) {
            throw new InvalidTaskException("", String.valueOf(e.getMessage()));
        }
    }

    private static Latency uniform(List<Long> range) {
        if (range.size() != 2) {
            throw new InvalidTaskException(
                    "", "expected two durations, the least and the greatest, but there are " + range.size());
        }
        return new Latency.Uniform(range.get(0), range.get(1));
    }

    private static Latency logNormal(JsonFields fields) {
        return new Latency.LogNormal(
                fields.required("median", DurationJson::read),
                fields.required("sigma", JsonValues::number),
                fields.required("cap", DurationJson::read));
    }

    private static ArrayNode durations(List<Long> millis) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        millis.forEach(duration -> array.add(DurationJson.write(duration)));
        return array;
    }
}
