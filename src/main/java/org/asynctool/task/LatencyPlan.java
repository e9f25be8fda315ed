package org.asynctool.task;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.time.Latency;

/**
 * How long which tool takes.
 *
 * @param otherwise the latency of every tool that {@code tools} does not name
 * @param tools latency by tool; a key {@code <sub-task>/<tool>} is for one sub-task and goes before a
 *     plain tool name
 */
@API(status = API.Status.STABLE)
public record LatencyPlan(Latency otherwise, Map<String, Latency> tools) {

    /** Two seconds for every tool. */
    public static final LatencyPlan DEFAULT = new LatencyPlan(Latency.DEFAULT, Map.of());

    /**
     * Copies the latencies.
     *
     * @param otherwise the latency of every tool that {@code tools} does not name
     * @param tools latency by tool
     */
    public LatencyPlan {
        tools = Collections.unmodifiableMap(new TreeMap<>(tools));
    }

    /**
     * Returns the latency of a tool.
     *
     * @param subTask the sub-task that calls it
     * @param tool the tool, by the name that its world gives it
     * @return its latency
     */
    public Latency of(String subTask, String tool) {
        Latency own = tools.get(subTask + "/" + tool);
        return own != null ? own : tools.getOrDefault(tool, otherwise);
    }
}
