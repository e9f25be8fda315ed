package org.asynctool.dataset.builder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.task.LatencyPlan;
import org.asynctool.task.Task;
import org.asynctool.time.Latency;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Latencies of tools that were measured somewhere, to run tasks in the times of production. Immutable. */
@API(status = API.Status.EXPERIMENTAL)
public final class LatencyTable {

    private final SortedMap<String, List<Long>> millis;

    private LatencyTable(Map<String, List<Long>> measured, String source) {
        SortedMap<String, List<Long>> sorted = new TreeMap<>();
        measured.forEach(
                (tool, values) -> sorted.put(tool, values.stream().sorted().toList()));
        if (sorted.isEmpty()) {
            throw new DatasetException(source + ": there is no latency of any tool");
        }
        millis = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Reads a table: a line {@code tool,millis} first, then one latency a line.
     *
     * @param file a CSV file without quotes, in UTF-8
     * @return the latencies
     * @throws DatasetException if it cannot be read; it names file and line
     */
    public static LatencyTable ofCsv(Path file) {
        return new LatencyTable(new LatencyCsv(file).read(), file.toString());
    }

    /**
     * Reads OpenTelemetry spans, as a collector's file exporter writes them: OTLP in JSON, one object or one a line. The
     * spans that count are those with the attribute {@code gen_ai.tool.name}.
     *
     * @param file a JSON or JSON Lines file
     * @return the latencies
     * @throws DatasetException if it cannot be read, or has no such span
     */
    public static LatencyTable ofSpans(Path file) {
        return new LatencyTable(new ToolSpans(file).read(), file.toString());
    }

    /**
     * Returns how many latencies there are.
     *
     * @return the number of all values, 1 or more
     */
    public int size() {
        return millis.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Returns the latencies as tasks have them.
     *
     * @param most the most values a tool gets, 1 or more; of more values as many quantiles are taken
     * @return an empirical latency for each tool; other tools have that of all together
     */
    public LatencyPlan plan(int most) {
        Map<String, Latency> tools = new TreeMap<>();
        millis.forEach((tool, values) -> tools.put(tool, new Latency.Empirical(quantiles(values, most))));
        return new LatencyPlan(new Latency.Empirical(quantiles(all(), most)), tools);
    }

    /**
     * Puts a task into these times.
     *
     * @param task the task
     * @param most the most values a tool gets, 1 or more
     * @return the same task with these latencies and its own think time
     */
    public Task applyTo(Task task, int most) {
        return task.withTimes(plan(most), task.thinkTime());
    }

    /**
     * Returns the latencies as the field {@code latency} of a task file.
     *
     * @param most the most values a tool gets, 1 or more
     * @return a JSON object
     */
    public ObjectNode json(int most) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("default", empirical(quantiles(all(), most)));
        ObjectNode tools = json.putObject("tools");
        millis.forEach((tool, values) -> tools.set(tool, empirical(quantiles(values, most))));
        return json;
    }

    private List<Long> all() {
        return millis.values().stream().flatMap(List::stream).sorted().toList();
    }

    private static ObjectNode empirical(List<Long> values) {
        ObjectNode latency = JsonNodeFactory.instance.objectNode();
        ArrayNode durations = latency.putArray("empirical");
        values.forEach(value -> durations.add(value + "ms"));
        return latency;
    }

    /** Takes the middles of as many equal parts of sorted values. */
    private static List<Long> quantiles(List<Long> sorted, int most) {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "a tool needs at least one latency, but at most " + most + " are asked for");
        }
        if (sorted.size() <= most) {
            return sorted;
        }
        List<Long> quantiles = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            quantiles.add(sorted.get((int) ((2L * i + 1) * sorted.size() / (2L * most))));
        }
        return quantiles;
    }
}
