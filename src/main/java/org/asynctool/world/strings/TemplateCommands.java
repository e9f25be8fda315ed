package org.asynctool.world.strings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The command that fills templates. */
final class TemplateCommands {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{ ?([A-Za-z_][A-Za-z0-9_]{0,39}) ?}}");
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 1_000;

    static final List<Command<Snippets>> ALL = List.of(Command.reading(
            "fill_template",
            "Puts values in the places of a template that are marked by their names, such as {{name}}. Each place needs"
                    + " a value and each value a place.",
            Parameters.none()
                    .other("template", "The template.", Schemas.text(Texts.LONGEST))
                    .other("values", "The values by name.", Schemas.map(value(), 0, MOST_VALUES)),
            TemplateCommands::fill));

    private TemplateCommands() {}

    private static ObjectNode value() {
        ObjectNode value = Schemas.text(LONGEST_VALUE);
        value.putArray("type").add("string").add("number").add("boolean");
        return value;
    }

    private static ToolResult fill(Snippets snippets, Arguments arguments) throws ToolException {
        String template = arguments.text("template");
        JsonNode values = arguments.value("values");
        requireFit(template, values);
        Matcher places = PLACEHOLDER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            JsonNode value = values.required(places.group(1));
            String text = value.isString() ? value.stringValue() : Json.write(value);
            places.appendReplacement(filled, Matcher.quoteReplacement(text));
            Texts.requireRoom(filled);
        }
        places.appendTail(filled);
        return Texts.result(filled.toString());
    }

    private static void requireFit(String template, JsonNode values) throws ToolException {
        Set<String> places = new TreeSet<>();
        PLACEHOLDER.matcher(template).results().forEach(place -> places.add(place.group(1)));
        Set<String> missing = new TreeSet<>(places);
        missing.removeAll(values.propertyNames());
        Lookup.require(missing.isEmpty(), () -> "there is no value for " + shown(missing));
        Set<String> unused = new TreeSet<>(values.propertyNames());
        unused.removeAll(places);
        Lookup.require(unused.isEmpty(), () -> "the template has no place for " + shown(unused));
    }

    private static String shown(Set<String> names) {
        return Lookup.quoted(String.join(", ", names));
    }
}
