package org.asynctool.agent.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.json.Json;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an observation brought, as JSON for the model. */
final class News {

    private final ToolNames names;
    private final LongResults results;

    News(ToolNames names, LongResults results) {
        this.names = names;
        this.results = results;
    }

    /** Writes everything that is new: the time, why a wait ended, results, what is still on its way, and how things stand. */
    ObjectNode of(Observation seen, List<Delivery> delivered, Optional<ObjectNode> state) {
        ObjectNode news = Json.mapper().createObjectNode().put("time", VirtualTime.at(seen.virtualMillis()));
        seen.woke().ifPresent(why -> news.put("ended", why.name().toLowerCase(Locale.ROOT)));
        ArrayNode came = news.putArray("results");
        delivered.forEach(result -> came.add(result(result)));
        ArrayNode pending = news.putArray("pending");
        seen.pending().forEach(pending::add);
        seen.budget()
                .ifPresent(budget -> news.putObject("tokens")
                        .put("used", budget.usedTokens())
                        .put("left", budget.leftTokens()));
        state.ifPresent(known -> news.set("state", known));
        return news;
    }

    /** Writes a result with the names of its call, its sub-task and its tool, and the time it came in. */
    ObjectNode result(Delivery delivery) {
        ObjectNode result = Json.mapper()
                .createObjectNode()
                .put("call", delivery.call())
                .put("subtask", delivery.subTask())
                .put("tool", names.seen(delivery.tool()))
                .put("came", VirtualTime.at(delivery.cameMillis()));
        if (delivery.again()) {
            result.put("again", true);
        }
        delivery.validUntilMillis().ifPresent(until -> result.put("valid_until", VirtualTime.at(until)));
        if (delivery.result().error()) {
            result.put("error", true);
        }
        result.set("result", results.fitting(delivery.result().value()));
        return result;
    }
}
