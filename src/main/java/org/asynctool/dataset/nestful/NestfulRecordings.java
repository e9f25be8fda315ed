package org.asynctool.dataset.nestful;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;

/**
 * What the functions of NESTFUL version 2 returned when the truths were executed, for rows whose functions this
 * library does not have.
 *
 * <p>Form: JSON Lines such as
 *
 * <pre>{@code
 * {"id": "eggs-1", "calls": [{"name": "reverse", "arguments": {"s": "abc"}, "label": "var1", "result": "cba"}]}
 * }</pre>
 *
 * <p>with the id and the calls of the row, in order, and any other members.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NestfulRecordings {

    private record Recorded(String name, JsonNode result) {}

    private final Map<String, List<Recorded>> rows;

    private NestfulRecordings(Map<String, List<Recorded>> rows) {
        this.rows = rows;
    }

    /**
     * Returns no recordings.
     *
     * @return recordings of no row
     */
    public static NestfulRecordings none() {
        return new NestfulRecordings(Map.of());
    }

    /**
     * Reads a file.
     *
     * @param file a JSON Lines file
     * @return what it records
     * @throws org.asynctool.dataset.DatasetException if the file cannot be read or a row is broken; the message names
     *     file and line
     */
    public static NestfulRecordings read(Path file) {
        Map<String, List<Recorded>> rows = new HashMap<>();
        ImportFile.readSound(file, row -> {
            StrictObject recorded = StrictObject.of(row);
            List<Recorded> calls = new ArrayList<>();
            recorded.children("calls")
                    .forEach(call -> calls.add(new Recorded(call.text("name"), call.value("result"))));
            String id = recorded.text("id");
            if (rows.put(id, List.copyOf(calls)) != null) {
                throw new IllegalArgumentException("there are results of row '" + id + "' already");
            }
        });
        return new NestfulRecordings(rows);
    }

    /** Returns the results of a row's calls, in order. */
    Optional<List<JsonNode>> of(NestfulRow row) {
        List<Recorded> calls = rows.get(row.id());
        if (calls == null) {
            return Optional.empty();
        }
        if (!calls.stream()
                .map(Recorded::name)
                .toList()
                .equals(row.calls().stream().map(NestfulRow.Call::name).toList())) {
            throw new UnsupportedRowException("the recorded results of row '" + row.id() + "' are of other calls");
        }
        return Optional.of(calls.stream().map(Recorded::result).toList());
    }

    /** Returns what a function returned for these arguments in the truth of a row. */
    Optional<JsonNode> result(NestfulRow row, String function, List<JsonNode> arguments) {
        List<JsonNode> results = of(row).orElse(List.of());
        Map<String, JsonNode> byLabel = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            NestfulRow.Call call = row.calls().get(i);
            List<JsonNode> actual = call.arguments().values().stream()
                    .map(value -> resolved(value, byLabel))
                    .toList();
            if (call.name().equals(function) && actual.equals(arguments)) {
                return Optional.of(results.get(i));
            }
            byLabel.put(call.variable(), results.get(i));
        }
        return Optional.empty();
    }

    private static JsonNode resolved(JsonNode value, Map<String, JsonNode> byLabel) {
        if (!value.isString() || !Execution.isReference(value.stringValue())) {
            return value;
        }
        return byLabel.getOrDefault(value.stringValue().replace("$", "").split("\\.", 2)[0], value);
    }
}
