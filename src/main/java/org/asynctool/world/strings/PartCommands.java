package org.asynctool.world.strings;

import java.util.ArrayList;
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

/** Commands that take texts apart and put them together. */
final class PartCommands {

    static final List<Command<Snippets>> ALL = List.of(
            Command.reading(
                    "trim_text",
                    "Takes blanks, tabs and line breaks away from the ends of a text.",
                    Texts.text().other("side", "Which end.", side("both")),
                    PartCommands::trim),
            Command.reading(
                    "pad_text",
                    "Makes a text as long as wanted, in code points, by a character that is added again and again. One"
                            + " that is long enough stays as it is.",
                    Texts.text()
                            .other("length", "The length wanted.", Schemas.integer(0, Texts.LONGEST))
                            .other("side", "Where to add it; both begins at the end.", side("end"))
                            .other("fill", "The character, one code point.", fill()),
                    PartCommands::pad),
            Command.reading(
                    "substring_text",
                    "Cuts a part out of a text. Places are counted in code points from 0.",
                    Texts.text()
                            .other("start", "The first place of the part.", Schemas.integer(0, Texts.LONGEST))
                            .other(
                                    "end",
                                    "The place behind the part; left out, the part goes to the end of the text.",
                                    Schemas.optionalInteger(0, Texts.LONGEST)),
                    PartCommands::substring),
            Command.reading(
                    "split_text",
                    "Cuts a text at each place where a separator stands. Parts may be empty.",
                    Texts.text().other("separator", "What stands between the parts.", separator()),
                    PartCommands::split),
            Command.reading(
                    "join_texts",
                    "Puts texts behind each other.",
                    Parameters.none()
                            .other(
                                    "parts",
                                    "The texts in their order.",
                                    Schemas.list(Schemas.text(Texts.LONGEST), 0, Texts.MOST_PARTS))
                            .other(
                                    "separator",
                                    "What comes between them.",
                                    Schemas.text(Texts.LONGEST).put("default", "")),
                    PartCommands::join));

    private PartCommands() {}

    private static ObjectNode side(String value) {
        return Schemas.choice("both", "start", "end").put("default", value);
    }

    private static ObjectNode fill() {
        return Schemas.text(1).put("minLength", 1).put("default", " ");
    }

    private static ObjectNode separator() {
        return Schemas.text(Texts.LONGEST).put("minLength", 1);
    }

    private static ToolResult trim(Snippets snippets, Arguments arguments) throws ToolException {
        String text = arguments.text("text");
        return Texts.result(
                switch (arguments.text("side")) {
                    case "start" -> text.stripLeading();
                    case "end" -> text.stripTrailing();
                    default -> text.strip();
                });
    }

    private static ToolResult pad(Snippets snippets, Arguments arguments) throws ToolException {
        String text = arguments.text("text");
        int missing = Math.max(0, arguments.integer("length") - Texts.length(text));
        int before = switch (arguments.text("side")) {
            case "start" -> missing;
            case "end" -> 0;
            default -> missing / 2;
        };
        String fill = arguments.text("fill");
        return Texts.result(fill.repeat(before) + text + fill.repeat(missing - before));
    }

    private static ToolResult substring(Snippets snippets, Arguments arguments) throws ToolException {
        String text = arguments.text("text");
        int length = Texts.length(text);
        int start = arguments.integer("start");
        int end = arguments.optional("end").isPresent() ? arguments.integer("end") : length;
        Lookup.require(
                start <= length && end <= length,
                () -> "the text has " + length + " code points, so there is no part from " + start + " to " + end);
        Lookup.require(start <= end, () -> "end " + end + " is before start " + start);
        int from = text.offsetByCodePoints(0, start);
        return Texts.result(text.substring(from, text.offsetByCodePoints(from, end - start)));
    }

    private static ToolResult split(Snippets snippets, Arguments arguments) throws ToolException {
        String text = arguments.text("text");
        String separator = arguments.text("separator");
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            Lookup.require(parts.size() < Texts.MOST_PARTS, "there are more than " + Texts.MOST_PARTS + " parts");
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return Answer.of("parts", parts).with("count", parts.size()).result();
    }

    private static ToolResult join(Snippets snippets, Arguments arguments) throws ToolException {
        String separator = arguments.text("separator");
        StringBuilder joined = new StringBuilder();
        String between = "";
        for (String part : arguments.texts("parts")) {
            Texts.requireRoom(joined.append(between).append(part));
            between = separator;
        }
        return Texts.result(joined.toString());
    }
}
