package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.agent.Observation.Issued;
import org.asynctool.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How things stand in an episode: what is open, on its way and done. */
final class StateDigest {

    /** The most done calls that are listed; of those before only the number is told. */
    private static final int LISTED = 30;

    private final Map<String, String> tools = new LinkedHashMap<>();
    private final Map<String, String> done = new LinkedHashMap<>();

    /**
     * Takes note of what an observation brought.
     *
     * @param called the tools that the last reply called, as the model named them
     */
    void see(List<String> called, Observation seen) {
        List<Issued> issued = seen.issued();
        for (int i = 0; i < issued.size(); i++) {
            tools.put(issued.get(i).call(), called.get(i));
        }
        for (Delivery result : seen.results()) {
            done.putIfAbsent(result.call(), line(result.call()));
        }
    }

    /** Writes it, always in the same order: open sub-tasks, calls on their way, done calls. */
    ObjectNode of(Collection<String> open, Observation seen) {
        ObjectNode state = Json.mapper().createObjectNode();
        ArrayNode subTasks = state.putArray("open");
        open.forEach(subTasks::add);
        ArrayNode pending = state.putArray("pending");
        seen.pending().forEach(call -> pending.add(line(call)));
        List<String> lines = new ArrayList<>(done.values());
        int earlier = Math.max(0, lines.size() - LISTED);
        ArrayNode listed = state.putArray("done");
        lines.subList(earlier, lines.size()).forEach(listed::add);
        if (earlier > 0) {
            state.put("done_before", earlier);
        }
        return state;
    }

    private String line(String call) {
        return call + " " + tools.getOrDefault(call, "");
    }
}
