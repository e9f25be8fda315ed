package org.asynctool.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to do a task that looks right and ends wrong: steps in the form of a task file, played one after the other, and
 * an answer for each request.
 */
final class WrongPath implements Agent {

    private final ObjectNode path;

    WrongPath(ObjectNode path) {
        this.path = path;
    }

    /** Reads a line {@code {"task": ..., "why": ..., "reference": [...], "answers": [...]}}. */
    static WrongPath parse(String line) {
        return new WrongPath((ObjectNode) Json.read(line));
    }

    String task() {
        return path.path("task").stringValue();
    }

    String why() {
        return path.path("why").stringValue();
    }

    List<JsonNode> answers() {
        return List.copyOf(path.path("answers").values());
    }

    List<JsonNode> steps() {
        return List.copyOf(path.path("reference").values());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return new Session(briefing.requests().get(0).subTask());
    }

    private final class Session implements AgentSession {

        private final String subTask;
        private final Map<String, JsonNode> results = new LinkedHashMap<>();
        private final List<JsonNode> open = new ArrayList<>(steps());
        private String under = "";
        private int request;

        private Session(String subTask) {
            this.subTask = subTask;
        }

        @Override
        public Turn next(Observation seen) {
            seen.results()
                    .forEach(delivery -> results.put(under, delivery.result().value()));
            Turn.Builder turn = Turn.builder();
            boolean more = !open.isEmpty() && open.get(0).path("request").asInt(request) <= request;
            if (more) {
                JsonNode step = open.remove(0);
                under = step.path("id").stringValue();
                return turn.call(subTask, step.path("tool").stringValue(), resolved(step.path("arguments")))
                        .waitForAll()
                        .build();
            }
            JsonNode answer = request < answers().size() ? resolved(answers().get(request)) : Json.of("Done.");
            request++;
            return turn.answer(subTask, answer).build();
        }

        private JsonNode resolved(JsonNode value) {
            if (value instanceof ObjectNode object && object.has("$ref")) {
                String[] ref = object.path("$ref").stringValue().split("#", 2);
                return results.get(ref[0]).at(ref[1]);
            }
            if (value instanceof ObjectNode object) {
                ObjectNode copy = Json.mapper().createObjectNode();
                object.properties().forEach(member -> copy.set(member.getKey(), resolved(member.getValue())));
                return copy;
            }
            if (value instanceof ArrayNode array) {
                ArrayNode copy = Json.mapper().createArrayNode();
                array.forEach(element -> copy.add(resolved(element)));
                return copy;
            }
            return value;
        }
    }
}
