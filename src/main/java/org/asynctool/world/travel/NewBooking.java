package org.asynctool.world.travel;

import java.util.List;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Bounds;
import org.asynctool.world.internal.PythonDates;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Books flights. */
final class NewBooking {

    private static final int BOOKING_DIGITS = 7;
    private static final int TRANSACTION_DIGITS = 8;

    private NewBooking() {}

    static ToolResult refused(String problem) {
        return Answer.of("booking_status", false).with("error", problem).result();
    }

    static ToolResult book(Agency agency, Arguments arguments) throws ToolException {
        Optional<String> invalid = unknownCard(agency, arguments).or(() -> unknownFlight(arguments));
        if (invalid.isPresent()) {
            return refused(invalid.get());
        }
        JsonNode cost = PythonNumbers.real(cost(arguments));
        JsonNode balance = CardCommands.balance(card(agency, arguments).orElseThrow());
        if (PythonNumbers.compare(balance, cost) < 0) {
            return refused("Insufficient funds");
        }
        if (agency.isLimitedAbove(balance)) {
            return refused("Balance is less than budget limit");
        }
        Bounds.requireRoom(agency.bookings().size(), "bookings");
        agency.setBalance(arguments.text(CardCommands.CARD), PythonNumbers.difference(balance, cost));
        return booked(agency, arguments, cost);
    }

    private static ToolResult booked(Agency agency, Arguments arguments, JsonNode cost) {
        String id = agency.drawId(BOOKING_DIGITS);
        String transaction = agency.drawId(TRANSACTION_DIGITS);
        ObjectNode booking = JsonNodeFactory.instance.objectNode();
        List.of(CardCommands.CARD, FlightCommands.DATE, FlightCommands.FROM, FlightCommands.TO, FlightCommands.CLASS)
                .forEach(name -> booking.set(name, arguments.value(name)));
        booking.set("travel_cost", cost);
        agency.addBooking(id, booking.put("transaction_id", transaction));
        return Answer.of("booking_id", id)
                .with("transaction_id", transaction)
                .with("booking_status", true)
                .with(
                        "booking_history",
                        agency.hasLongContext() ? agency.bookings() : JsonNodeFactory.instance.objectNode())
                .result();
    }

    private static Optional<JsonNode> card(Agency agency, Arguments arguments) {
        return agency.card(arguments.text(CardCommands.CARD));
    }

    private static Optional<String> unknownCard(Agency agency, Arguments arguments) {
        Optional<JsonNode> card = card(agency, arguments);
        if (card.isEmpty()) {
            return Optional.of("Card not registered");
        }
        return card.get().has(Agency.BALANCE) ? Optional.empty() : Optional.of("Balance not found");
    }

    private static Optional<String> unknownFlight(Arguments arguments) {
        String from = arguments.text(FlightCommands.FROM);
        String to = arguments.text(FlightCommands.TO);
        if (!Tables.hasAirport(from)) {
            return Optional.of("Invalid departure airport code: " + from);
        }
        if (!Tables.hasAirport(to)) {
            return Optional.of("Invalid destination airport code: " + to);
        }
        if (!PythonDates.isDate(arguments.text(FlightCommands.DATE))) {
            return Optional.of("Invalid date format. Use YYYY-MM-DD.");
        }
        if (fare(arguments).isEmpty()) {
            return Optional.of("Invalid travel class. Must be one of {'economy', 'business', 'first'}");
        }
        return Tables.route(from, to).isEmpty()
                ? Optional.of("No available route for the given airports.")
                : Optional.empty();
    }

    private static Optional<Fare> fare(Arguments arguments) {
        return Fare.of(arguments.text(FlightCommands.CLASS), arguments.text(FlightCommands.DATE));
    }

    private static double cost(Arguments arguments) {
        Tables.Route route = Tables.route(arguments.text(FlightCommands.FROM), arguments.text(FlightCommands.TO))
                .orElseThrow();
        return fare(arguments).orElseThrow().cost(route);
    }
}
