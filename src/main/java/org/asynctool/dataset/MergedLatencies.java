package org.asynctool.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asynctool.dataset.Composition.Part;
import org.asynctool.task.LatencyPlan;
import org.asynctool.task.Step;
import org.asynctool.time.Latency;

/** The latencies of a composed task: each part's tools take as long as they did. */
final class MergedLatencies {

    private MergedLatencies() {}

    static LatencyPlan of(List<Part> parts) {
        Latency otherwise = parts.get(0).task().latency().otherwise();
        Set<String> tools = new TreeSet<>();
        parts.forEach(part -> tools.addAll(named(part)));
        Map<String, Latency> merged = new TreeMap<>();
        for (String tool : tools) {
            List<Part> naming =
                    parts.stream().filter(part -> named(part).contains(tool)).toList();
            Latency first = latency(naming.get(0), tool);
            boolean same = naming.size() == parts.size()
                    && naming.stream().allMatch(part -> latency(part, tool).equals(first));
            if (same) {
                merged.put(tool, first);
            } else {
                naming.forEach(part -> merged.put(part.id() + "/" + tool, latency(part, tool)));
            }
        }
        merged.values().removeIf(otherwise::equals);
        return new LatencyPlan(otherwise, merged);
    }

    private static Latency latency(Part part, String tool) {
        return part.task().latency().of(part.old().id(), tool);
    }

    /** Returns the tools whose latency a part decides: those in its plan and in its reference. */
    private static Set<String> named(Part part) {
        Set<String> tools = new TreeSet<>();
        String own = part.old().id() + "/";
        for (String key : part.task().latency().tools().keySet()) {
            tools.add(key.startsWith(own) ? key.substring(own.length()) : key);
        }
        part.old().reference().stream().map(Step::tool).forEach(tools::add);
        return tools;
    }
}
