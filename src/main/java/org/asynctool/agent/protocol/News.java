package org.asynctool.agent.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.agent.Observation.Issued;
import org.asynctool.agent.Observation.Refusal;
import org.asynctool.json.Json;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an observation brought, as JSON for the model. */
@API(status = API.Status.INTERNAL)
public final class News {

    private final ToolNames names;
    private final UnaryOperator<JsonNode> shown;

    /**
     * Writes for a model.
     *
     * @param names the names by which the model knows the tools
     */
    public News(ToolNames names) {
        this(names, UnaryOperator.identity());
    }

    /**
     * Writes for a model that is not shown results as they are.
     *
     * @param names the names by which the model knows the tools
     * @param shown what the model is shown of a result
     */
    public News(ToolNames names, UnaryOperator<JsonNode> shown) {
        this.names = names;
        this.shown = shown;
    }

    /**
     * Writes everything that is new: the time, why a wait ended, results, and what is still on its way.
     *
     * @param seen the observation
     * @param results those of its results that are told here
     * @return an object of its own
     */
    public ObjectNode of(Observation seen, List<Delivery> results) {
        ObjectNode news = Json.mapper().createObjectNode().put("time", VirtualTime.at(seen.virtualMillis()));
        seen.woke().ifPresent(why -> news.put("ended", why.name().toLowerCase(Locale.ROOT)));
        ArrayNode came = news.putArray("results");
        results.forEach(result -> came.add(result(result)));
        ArrayNode pending = news.putArray("pending");
        seen.pending().forEach(pending::add);
        seen.budget()
                .ifPresent(budget -> news.putObject("tokens")
                        .put("used", budget.usedTokens())
                        .put("left", budget.leftTokens()));
        return news;
    }

    /**
     * Writes a result with the names of its call, its sub-task and its tool, and the time it came in.
     *
     * @param delivery the result
     * @return an object of its own
     */
    public ObjectNode result(Delivery delivery) {
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
        result.set("result", shown.apply(delivery.result().value()));
        return result;
    }

    /**
     * Writes what became of a call: it is refused, done where its result is told with it, or pending.
     *
     * @param issued the call
     * @param result its result, if that is to be told here
     * @return an object of its own
     */
    public ObjectNode call(Issued issued, Optional<Delivery> result) {
        ObjectNode told = Json.mapper().createObjectNode();
        if (issued.refusal().isPresent()) {
            return told.put("status", "refused")
                    .setAll(refusal(issued, issued.refusal().get()));
        }
        return result.isPresent()
                ? told.put("status", "done").setAll(result(result.get()))
                : told.put("status", "pending").put("call", issued.call());
    }

    /**
     * Writes why a call was refused.
     *
     * @param issued the call
     * @param why the reason
     * @return an object of its own
     */
    public static ObjectNode refusal(Issued issued, Refusal why) {
        return Json.mapper()
                .createObjectNode()
                .put("call", issued.call())
                .put("kind", why.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("message", why.message());
    }

    /**
     * Writes that something else than a call is refused.
     *
     * @param message why, and what to do
     * @return an object of its own
     */
    public static ObjectNode refused(String message) {
        return Json.mapper().createObjectNode().put("status", "refused").put("message", message);
    }
}
