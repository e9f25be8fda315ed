package org.asynctool.world.recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.ToolSpec;
import org.asynctool.time.Seeds;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** See {@link RecordedWorldFactory}. */
final class RecordedWorld implements World {

    /** The error of a call without a recording. */
    static final String NOTHING = "nothing is found for these arguments";

    private final Map<String, RecordedTool> tools;
    private final List<Recording> recordings;
    private final int[] given;

    /** Numbers of the recordings of each call, in order. */
    private final Map<String, List<Integer>> byCall = new HashMap<>();

    private RecordedWorld(Map<String, RecordedTool> tools, List<Recording> recordings) {
        this.tools = tools;
        this.recordings = recordings;
        this.given = new int[recordings.size()];
        for (int i = 0; i < recordings.size(); i++) {
            byCall.computeIfAbsent(recordings.get(i).key(), key -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Makes a world of a state that has the right shape. */
    static RecordedWorld of(JsonNode state) {
        Map<String, RecordedTool> tools = new LinkedHashMap<>();
        state.get("tools")
                .properties()
                .forEach(tool -> tools.put(tool.getKey(), RecordedTool.of(tool.getKey(), tool.getValue())));
        List<Recording> recordings = new ArrayList<>();
        for (JsonNode recording : state.path("recordings")) {
            recordings.add(Recording.of("/recordings/" + recordings.size(), recording, tools));
        }
        return new RecordedWorld(tools, recordings);
    }

    @Override
    public List<ToolSpec> tools() {
        return tools.values().stream().map(RecordedTool::spec).toList();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        RecordedTool tool = tools.get(call.tool());
        String key = Recording.key(tool, call.arguments());
        List<Integer> known = byCall.get(key);
        if (known != null) {
            return next(known);
        }
        ObjectNode returns = tool.returns().orElseThrow(() -> new ToolException(NOTHING));
        return ToolResult.of(StubValues.of(returns, call.tool(), Seeds.ofText(key)));
    }

    private ToolResult next(List<Integer> known) {
        int last = known.get(known.size() - 1);
        int number = known.stream().filter(i -> given[i] == 0).findFirst().orElse(last);
        given[number]++;
        return recordings.get(number).result();
    }

    @Override
    public JsonNode snapshot() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ArrayNode done = state.putArray("done");
        for (int i = 0; i < given.length; i++) {
            Recording recording = recordings.get(i);
            boolean counts = !tools.get(recording.tool()).spec().readOnly()
                    && !recording.result().error();
            for (int n = 0; counts && n < given[i]; n++) {
                done.addObject().put("tool", recording.tool()).set("arguments", recording.arguments());
            }
        }
        return state;
    }
}
