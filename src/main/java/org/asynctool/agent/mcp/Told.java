package org.asynctool.agent.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.agent.Observation.Issued;
import org.asynctool.agent.UserRequest;
import org.asynctool.agent.mcp.Asked.Reply;
import org.asynctool.agent.mcp.McpSession.Ending;
import org.asynctool.agent.protocol.News;
import org.asynctool.agent.protocol.ToolNames;
import org.asynctool.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a client is told. */
final class Told {

    private final News news;
    private final List<UserRequest> requests;

    Told(ToolNames names, List<UserRequest> first) {
        news = new News(names);
        requests = new ArrayList<>(first);
    }

    /** All requests so far, as text. */
    synchronized String requests() {
        StringBuilder text = new StringBuilder();
        requests.forEach(request -> text.append("\nRequest of sub-task ")
                .append(request.subTask())
                .append(":\n")
                .append(request.text())
                .append('\n'));
        return text.toString();
    }

    /** The answer to the tool call that ended the last turn. */
    Reply after(Observation seen, Ending how, String subTask) {
        remember(seen);
        ObjectNode body = Json.mapper().createObjectNode();
        List<Delivery> late = new ArrayList<>(seen.results());
        if (how == Ending.CALL) {
            body.setAll(call(seen.issued().get(0), late));
        } else if (how == Ending.ANSWER) {
            answer(seen, subTask, body);
        }
        body.setAll(update(seen, late, how));
        boolean newTools =
                seen.requests().stream().anyMatch(request -> !request.tools().isEmpty());
        return new Reply(
                body,
                "refused".equals(body.path("status").asString("")),
                seen.results().stream().map(news::result).toList(),
                newTools);
    }

    /** The answer to the last tool call of an episode. */
    static ObjectNode over() {
        return Json.mapper().createObjectNode().put("status", "taken").put("episode", "ended");
    }

    /** The first requests are known from the briefing. */
    private synchronized void remember(Observation seen) {
        seen.requests().stream().filter(request -> request.number() > 0).forEach(requests::add);
    }

    private ObjectNode update(Observation seen, List<Delivery> late, Ending how) {
        ObjectNode update = news.of(seen, late);
        ArrayNode arrived = Json.mapper().createArrayNode();
        seen.requests()
                .forEach(request ->
                        arrived.addObject().put("subtask", request.subTask()).put("request", request.text()));
        if (!arrived.isEmpty()) {
            update.set("requests", arrived);
        }
        ArrayNode refused = Json.mapper().createArrayNode();
        seen.issued().forEach(issued -> issued.refusal().ifPresent(why -> refused.add(News.refusal(issued, why))));
        if (!refused.isEmpty() && how != Ending.CALL) {
            update.set("refused", refused);
        }
        return update;
    }

    private ObjectNode call(Issued issued, List<Delivery> late) {
        Optional<Delivery> result = late.stream()
                .filter(delivery -> delivery.call().equals(issued.call()))
                .findFirst();
        result.ifPresent(late::remove);
        return news.call(issued, result);
    }

    private static void answer(Observation seen, String subTask, ObjectNode body) {
        Optional<String> no = seen.refusedAnswers().stream()
                .filter(refused -> refused.subTask().equals(subTask))
                .map(Observation.RefusedAnswer::message)
                .findFirst();
        body.put("status", no.isPresent() ? "refused" : "taken");
        no.ifPresent(message -> body.put("message", message));
    }
}
