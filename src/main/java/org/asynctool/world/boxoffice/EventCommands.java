package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands about what is on. */
final class EventCommands {

    static final List<Command<Visit>> ALL = List.of(
            Command.reading(
                    "search_events",
                    "Lists events that fit all criteria given, with their ids. Without any criterion all are listed.",
                    Parameters.none()
                            .optionalText("text", "A part of the event's name; case does not count.")
                            .optionalText("city", "City of the venue; case does not count.")
                            .optionalText("category", "Kind of event, such as concert; case does not count."),
                    EventCommands::search),
            Command.reading(
                    "get_event",
                    "Tells of an event: venue, start, sections with prices in cents, and what a refund pays back.",
                    event(),
                    EventCommands::get));

    private EventCommands() {}

    static Parameters event() {
        return Parameters.none().text("event_id", "Id of the event.");
    }

    private static ToolResult search(Visit visit, Arguments arguments) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        visit.office().catalogue().events().values().stream()
                .filter(event -> arguments
                        .optionalText("text")
                        .map(text -> lower(event.name()).contains(lower(text)))
                        .orElse(true))
                .filter(event -> fits(arguments, "city", event.venue().city()))
                .filter(event -> fits(arguments, "category", event.category()))
                .forEach(event -> found.add(summary(event)));
        return ToolResult.of(Map.of("events", found));
    }

    private static boolean fits(Arguments arguments, String criterion, String value) {
        return arguments
                .optionalText(criterion)
                .map(wanted -> lower(wanted).equals(lower(value)))
                .orElse(true);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static ObjectNode summary(Event event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event_id", event.id())
                .put("name", event.name())
                .put("category", event.category())
                .put("venue", event.venue().name())
                .put("city", event.venue().city())
                .put("starts_at_minute", event.startsAtMinute());
    }

    private static ToolResult get(Visit visit, Arguments arguments) throws ToolException {
        Event event = visit.event(arguments);
        ObjectNode json = summary(event);
        ObjectNode prices = json.putObject("price_cents");
        event.prices().forEach(prices::put);
        json.put("full_refund_until_minute", event.refunds().fullUntilMinute())
                .put("late_refund_percent", event.refunds().latePercent());
        return ToolResult.of(json);
    }
}
