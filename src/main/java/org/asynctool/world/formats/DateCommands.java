package org.asynctool.world.formats;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ObjectNode;

/** Commands that work on dates and times. */
final class DateCommands {

    private static final int LONGEST = 100;
    private static final int LAST_YEAR = 9_999;
    private static final long MOST = 1_000_000_000_000L;

    static final List<Command<Documents>> ALL = List.of(
            Command.reading(
                    "convert_date",
                    "Writes a date in another pattern. Patterns have yyyy, MMMM, MMM, MM, M, dd, d, EEEE, EEE, HH, H, hh,"
                            + " h, a, mm, ss, SSS, XXX (the offset), and texts between single quotes; names are"
                            + " English.",
                    Parameters.none()
                            .other("date", "The date.", shortText())
                            .other("from", "The pattern it has, such as dd.MM.yyyy.", shortText())
                            .other("to", "The pattern wanted, such as yyyy-MM-dd.", shortText()),
                    DateCommands::convert),
            Command.reading(
                    "convert_zone",
                    "Tells what clocks show in another time zone. Of a time that clocks show twice, when they are put"
                            + " back, the first is meant, and the result says so.",
                    Parameters.none()
                            .other("time", "The date and time of day, such as 2025-03-14T09:30.", shortText())
                            .text("from", "Its time zone, such as Europe/Berlin, UTC or +05:30.")
                            .text("to", "The time zone wanted."),
                    DateCommands::convertZone),
            Command.reading(
                    "add_duration",
                    "Adds a duration to a date, or takes it away. Where a month has fewer days, the result is its last"
                            + " day.",
                    date("date", Parameters.none())
                            .other("amount", "How much; less than 0 to go back.", Schemas.integer(-MOST, MOST))
                            .choice("unit", "The unit of the amount.", IsoTime.units()),
                    DateCommands::add),
            Command.reading(
                    "date_difference",
                    "Counts the whole units from one date to another, less than 0 if the other one is earlier. Both have"
                            + " a time of day, or none.",
                    date("to", date("from", Parameters.none())).choice("unit", "What is counted.", IsoTime.units()),
                    DateCommands::difference));

    private DateCommands() {}

    private static ObjectNode shortText() {
        return Schemas.text(LONGEST).put("minLength", 1);
    }

    private static Parameters date(String name, Parameters parameters) {
        return parameters.other(name, "A date such as 2025-03-14 or 2025-03-14T09:30.", shortText());
    }

    private static ToolResult convert(Documents documents, Arguments arguments) throws ToolException {
        DatePattern from = DatePattern.of(arguments.text("from"));
        DatePattern to = DatePattern.of(arguments.text("to"));
        return Answer.of("date", to.write(from.read(arguments.text("date")))).result();
    }

    private static ToolResult convertZone(Documents documents, Arguments arguments) throws ToolException {
        ZoneId from = Zones.of(arguments.text("from"));
        ZoneId to = Zones.of(arguments.text("to"));
        Temporal given = IsoTime.read("time", arguments.text("time"));
        Lookup.require(given instanceof LocalDateTime, "time needs a time of day, such as 2025-03-14T09:30");
        LocalDateTime time = (LocalDateTime) given;
        Zones.requireExists(time, from);
        ZonedDateTime shown = time.atZone(from).withZoneSameInstant(to);
        requireYear(shown);
        return Answer.of("time", shown.toLocalDateTime().toString())
                .with("offset", shown.getOffset().getId())
                .with("ambiguous", Zones.isTwice(time, from))
                .result();
    }

    private static ToolResult add(Documents documents, Arguments arguments) throws ToolException {
        Temporal date = IsoTime.read("date", arguments.text("date"));
        try {
            Temporal sum =
                    date.plus(arguments.exact("amount").longValueExact(), IsoTime.unit(arguments.text("unit"), date));
            requireYear(sum);
            return Answer.of("date", sum.toString()).result();
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange();
        }
    }

    private static ToolResult difference(Documents documents, Arguments arguments) throws ToolException {
        Temporal from = IsoTime.read("from", arguments.text("from"));
        Temporal to = IsoTime.read("to", arguments.text("to"));
        Lookup.require(from.getClass() == to.getClass(), "from and to must both have a time of day, or none");
        return Answer.of("amount", IsoTime.unit(arguments.text("unit"), from).between(from, to))
                .with("unit", arguments.text("unit"))
                .result();
    }

    private static void requireYear(Temporal date) throws ToolException {
        int year = date.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw outOfRange();
        }
    }

    private static ToolException outOfRange() {
        return new ToolException("the result is not in the years 1 to " + LAST_YEAR);
    }
}
