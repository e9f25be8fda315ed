package org.asynctool.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The last line. */
final class EndForm {

    static final String NAME = "end";

    private EndForm() {}

    static ObjectNode toJson(TraceEnd end) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("at", end.virtualMillis()).put("event", NAME).put("reason", StrictObject.word(end.reason()));
        end.limit().ifPresent(limit -> json.put("limit", limit));
        ObjectNode states = json.putObject("states");
        end.states().forEach((subTask, worlds) -> FormParts.members(states, subTask, worlds));
        return json;
    }

    static TraceEnd fromJson(StrictObject json) {
        json.text("event");
        Map<String, Map<String, JsonNode>> states = new LinkedHashMap<>();
        StrictObject subTasks = json.child("states");
        json.members("states").keySet().forEach(subTask -> states.put(subTask, subTasks.members(subTask)));
        TraceEnd end = new TraceEnd(
                json.count("at"), json.constant("reason", TraceEnd.Reason.class), json.optionalText("limit"), states);
        json.end();
        return end;
    }
}
