package org.asynctool.world.boxoffice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands about which seats are free. */
final class SeatCommands {

    /** More than any seat costs, in cents. */
    static final long MOST_CENTS = 1_000_000_000L;

    static final List<Command<Visit>> ALL = List.of(
            Command.reading(
                    "get_seat_map",
                    "Lists the seats of a section that are free, held or sold at this moment.",
                    EventCommands.event().text("section", "Name of a section, as get_event shows it."),
                    SeatCommands::seatMap),
            Command.reading(
                    "find_seats",
                    "Finds free seats next to each other in one row, in the cheapest section where there are any. It"
                            + " does not hold them.",
                    EventCommands.event()
                            .other("count", "How many seats.", Schemas.integer(1, HoldCommands.MOST_SEATS))
                            .optionalText("section", "Looks in this section only.")
                            .other(
                                    "max_price_cents",
                                    "The most that one seat may cost, in cents.",
                                    Schemas.optionalInteger(0, MOST_CENTS)),
                    SeatCommands::find));

    private SeatCommands() {}

    private static ToolResult seatMap(Visit visit, Arguments arguments) throws ToolException {
        Event event = visit.event(arguments);
        String section = event.section(arguments.text("section"));
        List<Seat> free = visit.office().free(event, section, visit.now());
        TreeSet<Seat> held = visit.office().holds().seats(event, visit.now());
        List<Seat> seats = event.venue().seats(section);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("section", section)
                .put("price_cents", event.prices().get(section));
        json.set("free", Hold.json(free));
        json.set("held", Hold.json(seats.stream().filter(held::contains).toList()));
        json.set("sold", Hold.json(seats.stream().filter(event.sold()::contains).toList()));
        return ToolResult.of(json);
    }

    private static ToolResult find(Visit visit, Arguments arguments) throws ToolException {
        Event event = visit.event(arguments);
        int count = arguments.integer("count");
        for (String section : sections(event, arguments)) {
            Optional<List<Seat>> seats = adjacent(visit.office().free(event, section, visit.now()), count);
            if (seats.isPresent()) {
                return ToolResult.of(found(event, section, seats.get()));
            }
        }
        throw new ToolException("no " + count + " free seats next to each other fit at this moment; try fewer, another"
                + " section or a higher price");
    }

    private static ObjectNode found(Event event, String section, List<Seat> seats) {
        long price = event.prices().get(section);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("section", section);
        json.set("seats", Hold.json(seats));
        return json.put("price_cents", price).put("sum_cents", price * seats.size());
    }

    /** Returns the sections to look in, the cheapest first. */
    private static List<String> sections(Event event, Arguments arguments) throws ToolException {
        Optional<String> only = arguments.optionalText("section");
        if (only.isPresent()) {
            Lookup.of(event.prices(), "event '" + event.id() + "' has no section", only.get());
        }
        long most =
                arguments.optional("max_price_cents").map(JsonNode::longValue).orElse(MOST_CENTS);
        return event.prices().entrySet().stream()
                .filter(section -> section.getValue() <= most)
                .sorted(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .filter(section -> only.map(section::equals).orElse(true))
                .toList();
    }

    private static Optional<List<Seat>> adjacent(List<Seat> free, int count) {
        List<Seat> run = new ArrayList<>();
        for (Seat seat : free) {
            if (!run.isEmpty() && !seat.equals(next(run.get(run.size() - 1)))) {
                run.clear();
            }
            run.add(seat);
            if (run.size() == count) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    private static Seat next(Seat seat) {
        return new Seat(seat.row(), seat.number() + 1);
    }
}
