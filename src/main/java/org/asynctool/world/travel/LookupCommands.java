package org.asynctool.world.travel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;

/** Commands that look something up. */
final class LookupCommands {

    private static final String DOLLAR = "USD";

    static final List<Command<Agency>> ALL = List.of(
            Command.reading(
                    "compute_exchange_rate",
                    "Converts an amount of money from or into US dollars.",
                    Parameters.none()
                            .text("base_currency", "The currency of the amount, such as USD.")
                            .text("target_currency", "The currency wanted; one of both is USD.")
                            .number("value", "The amount."),
                    LookupCommands::exchange),
            Command.reading(
                    "get_nearest_airport_by_city",
                    "Looks up the code of the airport of a city; Unknown if there is none.",
                    Parameters.none().text("location", "Name of the city, such as London."),
                    (agency, arguments) -> Answer.of(
                                    "nearest_airport",
                                    Tables.airportOf(arguments.text("location")).orElseGet(() -> Json.of("Unknown")))
                            .result()),
            Command.reading(
                    "list_all_airports",
                    "Lists the codes of all airports.",
                    Parameters.none(),
                    (agency, arguments) -> ToolResult.of(Tables.airports())));

    private LookupCommands() {}

    /** Rounds in one direction only, as the original does. */
    private static ToolResult exchange(Agency agency, Arguments arguments) throws ToolException {
        String base = arguments.text("base_currency");
        String target = arguments.text("target_currency");
        Optional<Double> bought = base.equals(DOLLAR) ? Tables.unitsPerDollar(target) : Optional.empty();
        Optional<Double> sold = target.equals(DOLLAR) ? Tables.unitsPerDollar(base) : Optional.empty();
        if (bought.isEmpty() && sold.isEmpty()) {
            throw new ToolException("No available exchange rate for the given currencies.");
        }
        double value = PythonNumbers.real(arguments.value("value"));
        double exchanged = bought.isPresent() ? value * bought.get() : cents(value / sold.orElseThrow());
        return Answer.of("exchanged_value", PythonNumbers.real(exchanged)).result();
    }

    /** Rounds the exact value of the double to hundredths, ties to even. */
    private static double cents(double value) throws ToolException {
        double finite = PythonNumbers.real(value).doubleValue();
        double rounded =
                new BigDecimal(finite).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
        return Math.copySign(rounded, value);
    }
}
