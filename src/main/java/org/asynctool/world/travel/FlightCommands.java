package org.asynctool.world.travel;

import java.util.List;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands that price and book flights. */
final class FlightCommands {

    static final String DATE = "travel_date";
    static final String FROM = "travel_from";
    static final String TO = "travel_to";
    static final String CLASS = "travel_class";

    static final List<Command<Agency>> ALL = List.of(
            Command.reading(
                    "get_flight_cost",
                    "Tells what a flight costs, in dollars.",
                    Parameters.none()
                            .text(FROM, "Code of the airport of departure, such as SFO.")
                            .text(TO, "Code of the airport of arrival.")
                            .text(DATE, "Date of the flight, as 2026-01-31.")
                            .text(CLASS, "economy, business or first."),
                    FlightCommands::cost),
            Command.changing(
                    "book_flight",
                    "Books a flight and pays it by a registered credit card.",
                    Parameters.none()
                            .text(CardCommands.TOKEN, CardCommands.TOKEN_DESCRIPTION)
                            .text(CardCommands.CARD, "Id of the card that pays.")
                            .text(DATE, "Date of the flight, as 2026-01-31.")
                            .text(FROM, "Code of the airport of departure, such as SFO.")
                            .text(TO, "Code of the airport of arrival.")
                            .text(CLASS, "economy, business or first."),
                    Session.withToken(NewBooking::refused, NewBooking::book)));

    private FlightCommands() {}

    private static ToolResult cost(Agency agency, Arguments arguments) throws ToolException {
        Tables.Route route = Tables.route(arguments.text(FROM), arguments.text(TO))
                .orElseThrow(() -> new ToolException("No available route for the given airports."));
        Optional<Fare> found = Fare.of(arguments.text(CLASS), arguments.text(DATE));
        Fare fare = found.orElseThrow(
                () -> new ToolException("Invalid travel class. Options are: economy, business, first."));
        List<Tables.Route> priced = agency.hasLongContext() ? Tables.allRoutes() : List.of(route);
        return Answer.of("travel_cost_list", priced.stream().map(fare::cost).toList())
                .result();
    }
}
