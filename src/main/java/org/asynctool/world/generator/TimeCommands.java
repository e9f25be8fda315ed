package org.asynctool.world.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that make dates and times up. */
final class TimeCommands {

    private static final int MOST_MEETINGS = 100;
    private static final int MINUTES_OF_A_DAY = 1_440;

    static final List<Command<Generator>> ALL = List.of(
            Command.reading(
                    "generate_dates",
                    "Draws dates, both ends included; one may come twice.",
                    Common.seeded(Common.count("How many dates.")
                            .other("first", "The first date that can be drawn, such as 2025-01-31.", date())
                            .other("last", "The last date that can be drawn.", date())
                            .other("order", "Whether they are sorted.", order())),
                    TimeCommands::dates),
            Command.reading(
                    "generate_schedule",
                    "Puts meetings on a day, at random times, in the order of their titles, so that no two overlap.",
                    Common.seeded(Parameters.none()
                            .other("titles", "The meetings.", Schemas.list(Schemas.text(100), 1, MOST_MEETINGS))
                            .other("date", "The day, such as 2025-01-31.", date())
                            .other("opens", "When the first one can begin, such as 09:00.", time())
                            .other("closes", "When the last one has to end.", time())
                            .other("minutes", "How long each one takes.", Schemas.integer(1, MINUTES_OF_A_DAY))),
                    TimeCommands::schedule));

    private TimeCommands() {}

    private static ObjectNode date() {
        return Schemas.matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    private static ObjectNode time() {
        return Schemas.matching("^([01][0-9]|2[0-3]):[0-5][0-9]$");
    }

    private static ObjectNode order() {
        return Schemas.choice("drawn", "ascending").put("default", "drawn");
    }

    private static ToolResult dates(Generator generator, Arguments arguments) throws ToolException {
        LocalDate first = date(arguments, "first");
        LocalDate last = date(arguments, "last");
        Lookup.require(!last.isBefore(first), "first is after last");
        Draw draw = Common.draw(generator, arguments, "dates");
        List<LocalDate> dates = Draw.times(
                arguments.integer("count"),
                () -> LocalDate.ofEpochDay(draw.integer(first.toEpochDay(), last.toEpochDay())));
        boolean sorted = arguments.text("order").equals("ascending");
        return ToolResult.of(Map.of(
                "dates",
                (sorted ? dates.stream().sorted() : dates.stream())
                        .map(LocalDate::toString)
                        .toList()));
    }

    private static LocalDate date(Arguments arguments, String name) throws ToolException {
        try {
            return LocalDate.parse(arguments.text(name));
        } catch (DateTimeParseException e) {
            throw new ToolException(name + " " + Lookup.quoted(arguments.text(name)) + " is no date");
        }
    }

    /** Draws how much of the free time lies before each meeting: all schedules are equally likely. */
    private static ToolResult schedule(Generator generator, Arguments arguments) throws ToolException {
        LocalDate date = date(arguments, "date");
        List<String> titles = arguments.texts("titles");
        int minutes = arguments.integer("minutes");
        int opens = minuteOfDay(arguments, "opens");
        int free = minuteOfDay(arguments, "closes") - opens - titles.size() * minutes;
        Lookup.require(
                free >= 0, "the meetings do not fit: " + -free + " minutes are missing between opens and closes");
        Draw draw = Common.draw(generator, arguments, "schedule");
        List<Long> before = Draw.times(titles.size(), () -> draw.integer(0, free)).stream()
                .sorted()
                .toList();
        ArrayNode meetings = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < titles.size(); i++) {
            LocalTime start = LocalTime.MIN.plusMinutes(opens + before.get(i) + (long) i * minutes);
            meetings.add(meeting(titles.get(i), date, start, start.plusMinutes(minutes)));
        }
        return ToolResult.of(Map.of("meetings", meetings));
    }

    private static ObjectNode meeting(String title, LocalDate date, LocalTime start, LocalTime end) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("date", date.toString())
                .put("starts", start.toString())
                .put("ends", end.toString());
    }

    private static int minuteOfDay(Arguments arguments, String name) {
        return LocalTime.parse(arguments.text(name)).toSecondOfDay() / 60;
    }
}
