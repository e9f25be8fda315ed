package org.asynctool.world.formats;

import java.util.List;
import java.util.Locale;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands that work on JSON. */
final class JsonCommands {

    private static final int MOST_CHANGES = 100;

    static final List<Command<Documents>> ALL = List.of(
            Command.reading(
                    "format_json",
                    "Writes JSON on several lines with indentation, or on one line without blanks.",
                    json().choice("style", "How it is written.", "pretty", "compact")
                            .flag("sort_members", "Whether the members of objects are sorted by name."),
                    JsonCommands::format),
            Command.reading(
                    "query_json",
                    "Shows the value at a place of JSON and its type: a text as it is, everything else as JSON.",
                    json().other("pointer", "The place as JSON pointer, such as /items/0/name.", Texts.schema()),
                    JsonCommands::query),
            Command.reading(
                    "diff_json",
                    "Lists the places where two JSON values differ, the first 100, and makes the merge patch that turns"
                            + " one into the other; null where no patch can, since a member is to become null.",
                    Parameters.none()
                            .other("from", "One value, as JSON.", Texts.schema())
                            .other("to", "The other value, as JSON.", Texts.schema()),
                    JsonCommands::diff),
            Command.reading(
                    "merge_json",
                    "Applies a merge patch (RFC 7386) to JSON: members of the patch that are null are removed, objects"
                            + " are merged, everything else is set.",
                    json().other("patch", "The patch, as JSON.", Texts.schema()),
                    JsonCommands::merge));

    private JsonCommands() {}

    private static Parameters json() {
        return Parameters.none().other("json", "The JSON text.", Texts.schema());
    }

    static JsonNode value(Arguments arguments, String name) throws ToolException {
        return JsonTexts.read(name, arguments.text(name));
    }

    private static ToolResult format(Documents documents, Arguments arguments) throws ToolException {
        JsonNode given = value(arguments, "json");
        JsonNode value = arguments.flag("sort_members") ? JsonTexts.sorted(given) : given;
        boolean isPretty = arguments.text("style").equals("pretty");
        return Texts.answer("json", isPretty ? JsonTexts.pretty(value) : JsonTexts.compact(value))
                .result();
    }

    private static ToolResult query(Documents documents, Arguments arguments) throws ToolException {
        String pointer = arguments.text("pointer");
        Lookup.require(
                pointer.isEmpty() || pointer.startsWith("/"),
                () -> "pointer " + Lookup.quoted(pointer) + " must be empty or begin with /");
        JsonNode found = value(arguments, "json").at(JsonPointer.compile(pointer));
        Lookup.require(!found.isMissingNode(), () -> "there is nothing at " + Lookup.quoted(pointer));
        return Texts.answer("text", found.isString() ? found.stringValue() : JsonTexts.compact(found))
                .with("type", found.getNodeType().name().toLowerCase(Locale.ROOT))
                .result();
    }

    private static ToolResult diff(Documents documents, Arguments arguments) throws ToolException {
        JsonNode from = value(arguments, "from");
        JsonNode to = value(arguments, "to");
        List<ObjectNode> changes = Differences.between(from, to);
        return Answer.of("equal", changes.isEmpty())
                .with("count", changes.size())
                .with("changes", changes.stream().limit(MOST_CHANGES).toList())
                .with(
                        "patch",
                        MergePatch.between(from, to).map(JsonTexts::compact).orElse(null))
                .result();
    }

    private static ToolResult merge(Documents documents, Arguments arguments) throws ToolException {
        JsonNode merged = MergePatch.applied(value(arguments, "json"), value(arguments, "patch"));
        return Texts.answer("json", JsonTexts.compact(merged)).result();
    }
}
