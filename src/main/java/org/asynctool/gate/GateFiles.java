package org.asynctool.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.asynctool.Statistic;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.json.StrictObject;
import org.asynctool.metric.Metrics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads files of gates. */
@API(status = API.Status.INTERNAL)
public final class GateFiles {

    private static final String CLASS_PATH = "classpath:";
    private static final int VERSION = 1;

    private GateFiles() {}

    /**
     * Reads a file.
     *
     * @param location {@code classpath:/gates.json} or a path
     * @param loader finds files on the class path
     * @return the gates in the order of the file, at least one
     * @throws IllegalArgumentException if there is no such file or something in it is wrong; the message begins with
     *     the location
     */
    public static List<GateSpec> read(String location, ClassLoader loader) {
        try {
            return parse(text(location, loader));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(location + ":" + JsonErrors.line(e) + ": " + JsonErrors.inLine(e), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(location + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(location + " cannot be read: " + e, e);
        }
    }

    private static String text(String location, ClassLoader loader) throws IOException {
        if (!location.startsWith(CLASS_PATH)) {
            return Files.readString(Path.of(location));
        }
        String name = location.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no such file on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<GateSpec> parse(String text) {
        StrictObject json = StrictObject.of(Json.read(text));
        if (json.smallCount("version") != VERSION) {
            throw new IllegalArgumentException("member 'version' must be " + VERSION);
        }
        List<GateSpec> gates = new ArrayList<>();
        for (StrictObject gate : json.children("gates")) {
            try {
                gates.add(gate(gate));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("gate " + (gates.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        json.end();
        if (gates.isEmpty()) {
            throw new IllegalArgumentException("member 'gates' is empty, so nothing would be judged");
        }
        return gates;
    }

    /** Reads all members before it looks at what they mean: one that is misspelt is a bound that is missing. */
    private static GateSpec gate(StrictObject json) {
        String metric = json.text("metric");
        OptionalDouble atLeast = number(json, "atLeast");
        OptionalDouble atMost = number(json, "atMost");
        Statistic statistic =
                json.optionalConstant("statistic", Statistic.class).orElse(Statistic.MEAN);
        Scope scope = new Scope(
                json.optionalText("tag").orElse(""),
                json.optionalText("category").orElse(""),
                json.optionalTexts("tasks"));
        OptionalDouble confidence = number(json, "confidence");
        int couldNotRun = json.optionalSmallCount("couldNotRun").orElse(0);
        String baseline = json.optionalText("baseline").orElse("");
        double margin = number(json, "margin").orElse(0);
        json.end();
        return new GateSpec(
                Metrics.require(metric),
                atLeast,
                atMost,
                statistic,
                scope,
                confidence,
                couldNotRun,
                BaselineBound.of(metric, baseline, margin));
    }

    private static OptionalDouble number(StrictObject json, String name) {
        Optional<JsonNode> value = json.has(name) ? Optional.of(json.value(name)) : Optional.empty();
        value.filter(node -> !node.isNumber()).ifPresent(node -> {
            throw new IllegalArgumentException("member '" + name + "' must be a number, but was " + Json.write(node));
        });
        return value.map(node -> OptionalDouble.of(node.doubleValue())).orElse(OptionalDouble.empty());
    }
}
