package org.asynctool.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import org.asynctool.text.BoundedLines;
import org.asynctool.text.BoundedLines.Line;
import org.asynctool.text.SafeText;
import org.asynctool.text.UnreadableTextException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One file of JSON lines, read strictly. */
final class ResultFile {

    private final Path file;

    ResultFile(Path file) {
        this.file = file;
    }

    /** Reads a file that was written in one piece. */
    <T> T single(Function<StrictObject, T> form) throws IOException {
        List<T> values = lines(form, torn -> {
            throw error(torn, "the line is torn: it has no end");
        });
        if (values.size() != 1) {
            throw new InvalidResultsException(name() + ": expected one line, but there are " + values.size());
        }
        return values.get(0);
    }

    /** Reads a file that grew line by line; half a line at its end is put into {@code torn}. */
    <T> List<T> lines(Function<StrictObject, T> form, List<String> torn) throws IOException {
        return lines(
                form,
                line -> torn.add(
                        name() + ":" + line.number() + ": the last line is torn; its JVM was stopped while it wrote"));
    }

    InvalidResultsException error(Line line, String problem) {
        return new InvalidResultsException(name() + ":" + line.number() + ": " + problem);
    }

    private <T> List<T> lines(Function<StrictObject, T> form, Consumer<Line> onTorn) throws IOException {
        List<T> values = new ArrayList<>();
        try (BoundedLines reader = new BoundedLines(Files.newInputStream(file))) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                Optional<JsonNode> json = json(line.get());
                if (json.isPresent()) {
                    values.add(value(line.get(), json.get(), form));
                } else {
                    onTorn.accept(line.get());
                }
            }
        }
        return values;
    }

    /** Returns the value of a line; empty for half a line. A whole value is whole without a line feed too. */
    private Optional<JsonNode> json(Line line) {
        try {
            return Optional.of(Json.read(line.text()));
        } catch (JacksonException e) {
            return emptyIfTorn(line, "the line is not JSON: " + SafeText.line(e.getOriginalMessage(), 200));
        } catch (UnreadableTextException e) {
            return emptyIfTorn(line, "the line is " + e.getMessage());
        }
    }

    private Optional<JsonNode> emptyIfTorn(Line line, String problem) {
        if (line.terminated()) {
            throw error(line, problem);
        }
        return Optional.empty();
    }

    private <T> T value(Line line, JsonNode json, Function<StrictObject, T> form) {
        try {
            return form.apply(StrictObject.of(json));
        } catch (IllegalArgumentException e) {
            throw error(line, SafeText.line(String.valueOf(e.getMessage())));
        }
    }

    private String name() {
        return SafeText.line(file.getFileName().toString());
    }
}
