package org.asynctool.world.generator;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that make people up. */
final class PersonCommands {

    private static final int LONGEST_NAME = 60;

    static final List<Command<Generator>> ALL = List.of(
            Command.reading(
                    "generate_names",
                    "Makes names of people up; one may come twice.",
                    Common.seeded(Common.count("How many names.").other("part", "Which part of the names.", part())),
                    PersonCommands::names),
            Command.reading(
                    "generate_emails",
                    "Makes an email address of each name, such as ada.groen@example.com. Addresses that would be the"
                            + " same get a number.",
                    Parameters.none()
                            .other(
                                    "names",
                                    "The names, as generate_names gives them.",
                                    Schemas.list(Schemas.text(LONGEST_NAME), 1, Common.MOST))
                            .other(
                                    "domain",
                                    "What stands behind the @.",
                                    Schemas.matching("^[a-z0-9.-]{1,60}$").put("default", "example.com")),
                    PersonCommands::emails),
            Command.reading(
                    "generate_phone_numbers",
                    "Makes different phone numbers of a prefix and seven digits up, such as +1-555-0123456.",
                    Common.seeded(Common.count("How many numbers.")
                            .other(
                                    "prefix",
                                    "What they begin with.",
                                    Schemas.matching("^[+0-9-]{1,12}$").put("default", "+1-555"))),
                    PersonCommands::phones),
            Command.reading(
                    "generate_addresses",
                    "Makes addresses with street, city and postcode up.",
                    Common.seeded(Common.count("How many addresses.")),
                    PersonCommands::addresses));

    private PersonCommands() {}

    private static ObjectNode part() {
        return Schemas.choice("full", "first", "last").put("default", "full");
    }

    private static ToolResult names(Generator generator, Arguments arguments) {
        Draw draw = Common.draw(generator, arguments, "names");
        String part = arguments.text("part");
        return ToolResult.of(Map.of("names", Draw.times(arguments.integer("count"), () -> switch (part) {
            case "first" -> draw.of(Words.FIRST_NAMES);
            case "last" -> draw.of(Words.LAST_NAMES);
            default -> draw.name();
        })));
    }

    private static ToolResult emails(Generator generator, Arguments arguments) {
        Set<String> emails = new LinkedHashSet<>();
        for (String name : arguments.texts("names")) {
            String local = local(name);
            int number = 1;
            while (!emails.add(local + (number == 1 ? "" : number) + "@" + arguments.text("domain"))) {
                number++;
            }
        }
        return ToolResult.of(Map.of("emails", emails));
    }

    /** Returns a name in small letters and digits, a dot in place of all between them. */
    private static String local(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String dotted =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
        return dotted.isEmpty() ? "someone" : dotted;
    }

    private static ToolResult phones(Generator generator, Arguments arguments) {
        Draw draw = Common.draw(generator, arguments, "phone numbers");
        Set<String> phones = new LinkedHashSet<>();
        while (phones.size() < arguments.integer("count")) {
            phones.add(arguments.text("prefix") + "-" + draw.digits(7));
        }
        return ToolResult.of(Map.of("phone_numbers", phones));
    }

    private static ToolResult addresses(Generator generator, Arguments arguments) {
        Draw draw = Common.draw(generator, arguments, "addresses");
        ArrayNode addresses = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < arguments.integer("count"); i++) {
            addresses
                    .addObject()
                    .put("street", draw.street())
                    .put("city", draw.of(Words.CITIES))
                    .put("postcode", draw.digits(5));
        }
        return ToolResult.of(Map.of("addresses", addresses));
    }
}
