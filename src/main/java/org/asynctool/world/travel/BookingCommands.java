package org.asynctool.world.travel;

import java.util.List;
import java.util.Optional;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/** Commands about bookings that there are. */
final class BookingCommands {

    private static final String BOOKING = "booking_id";
    private static final String NOT_FOUND = "Booking not found";
    private static final String COST = "travel_cost";
    private static final int INSURANCE_DIGITS = 9;
    private static final List<String> INVOICED =
            List.of("travel_date", "travel_from", "travel_to", "travel_class", COST, "transaction_id");

    static final List<Command<Agency>> ALL = List.of(
            Command.changing(
                    "cancel_booking",
                    "Cancels a booking and gives its cost back to the card that paid it.",
                    Parameters.none()
                            .text(CardCommands.TOKEN, CardCommands.TOKEN_DESCRIPTION)
                            .text(BOOKING, "Id of the booking."),
                    Session.withToken(problem -> refused("cancel_status", problem), BookingCommands::cancel)),
            Command.reading(
                    "retrieve_invoice",
                    "Shows the invoice of a booking.",
                    Parameters.none()
                            .text(CardCommands.TOKEN, CardCommands.TOKEN_DESCRIPTION)
                            .optionalText(BOOKING, "Id of the booking.")
                            .optionalText("insurance_id", "Has no effect."),
                    Session.withToken(BookingCommands::invoice)),
            Command.reading(
                    "get_booking_history",
                    "Shows all bookings by their ids.",
                    Parameters.none().text(CardCommands.TOKEN, CardCommands.TOKEN_DESCRIPTION),
                    Session.withToken((agency, arguments) ->
                            Answer.of("booking_history", agency.bookings()).result())),
            Command.changing(
                    "purchase_insurance",
                    "Buys an insurance for a booking and pays it by a registered credit card.",
                    Parameters.none()
                            .text(CardCommands.TOKEN, CardCommands.TOKEN_DESCRIPTION)
                            .text("insurance_type", "What is insured. Has no effect.")
                            .number("insurance_cost", "What it costs, in dollars.")
                            .text(BOOKING, "Id of the booking.")
                            .text(CardCommands.CARD, "Id of the card that pays."),
                    Session.withToken(problem -> refused("insurance_status", problem), BookingCommands::insure)),
            Command.reading(
                    "contact_customer_support",
                    "Sends a message about a booking to the customer support, which confirms it and does nothing.",
                    Parameters.none().text(BOOKING, "Id of the booking.").text("message", "The message."),
                    BookingCommands::contact));

    private BookingCommands() {}

    private static ToolResult refused(String status, String problem) {
        return Answer.of(status, false).with("error", problem).result();
    }

    private static ToolResult cancel(Agency agency, Arguments arguments) throws ToolException {
        String id = arguments.text(BOOKING);
        Optional<JsonNode> booking = agency.booking(id);
        if (booking.isEmpty()) {
            return refused("cancel_status", NOT_FOUND);
        }
        JsonNode paid = member(booking.get(), COST);
        String card = PythonText.str(member(booking.get(), CardCommands.CARD));
        if (!paid.isNumber()) {
            throw new ToolException("the cost of booking " + id + " is no number");
        }
        JsonNode balance = CardCommands.balance(member(agency.cards(), card));
        agency.setBalance(card, PythonNumbers.sum(balance, paid));
        agency.removeBooking(id);
        return Answer.of("cancel_status", true).result();
    }

    private static ToolResult invoice(Agency agency, Arguments arguments) throws ToolException {
        Optional<String> id = arguments.optionalText(BOOKING);
        Optional<JsonNode> booking = id.flatMap(agency::booking);
        if (booking.isEmpty()) {
            return ToolResult.error(NOT_FOUND);
        }
        Answer invoice = Answer.of(BOOKING, id.get());
        for (String name : INVOICED) {
            invoice.with(name, member(booking.get(), name));
        }
        return Answer.of("invoice", invoice.result().value()).result();
    }

    private static ToolResult insure(Agency agency, Arguments arguments) throws ToolException {
        JsonNode cost = arguments.value("insurance_cost");
        if (agency.isLimitedBelow(cost)) {
            return refused("insurance_status", "Exceeded budget limit");
        }
        if (agency.booking(arguments.text(BOOKING)).isEmpty()) {
            return refused("insurance_status", NOT_FOUND);
        }
        String id = arguments.text(CardCommands.CARD);
        Optional<JsonNode> card = agency.card(id);
        if (card.isEmpty()) {
            return refused("insurance_status", "Credit card not registered");
        }
        agency.setBalance(id, PythonNumbers.difference(CardCommands.balance(card.get()), cost));
        return Answer.of("insurance_id", agency.drawId(INSURANCE_DIGITS))
                .with("insurance_status", true)
                .result();
    }

    private static ToolResult contact(Agency agency, Arguments arguments) {
        return agency.booking(arguments.text(BOOKING)).isEmpty()
                ? ToolResult.error(NOT_FOUND)
                : Answer.of(
                                "customer_support_message",
                                "Thank you for contacting customer support. Your message has been received and we will"
                                        + " get back to you shortly.")
                        .result();
    }

    private static JsonNode member(JsonNode object, String name) throws ToolException {
        return object.optional(name).orElseThrow(() -> new ToolException("'" + name + "'"));
    }
}
