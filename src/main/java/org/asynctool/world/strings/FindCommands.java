package org.asynctool.world.strings;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that look for something in a text. */
final class FindCommands {

    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_REPLACEMENT = 1_000;

    static final List<Command<Snippets>> ALL = List.of(
            Command.reading(
                    "find_text",
                    "Counts the places where something stands in a text and shows the first 100 with their groups."
                            + " Places are counted in code points from 0.",
                    Search.described(Texts.text()),
                    FindCommands::find),
            Command.reading(
                    "replace_text",
                    "Replaces something in a text. For a regular expression, $1 or ${name} in the replacement is a"
                            + " group, $0 what was found, and \\$ a dollar sign.",
                    Search.described(Texts.text())
                            .other("replacement", "What comes in its place.", Schemas.text(LONGEST_REPLACEMENT))
                            .other(
                                    "which",
                                    "Whether all places are meant or only the first one.",
                                    Schemas.choice("all", "first").put("default", "all")),
                    FindCommands::replace));

    private FindCommands() {}

    private static ToolResult find(Snippets snippets, Arguments arguments) throws ToolException {
        Search search = Search.of(arguments);
        ArrayNode matches = JsonNodeFactory.instance.arrayNode();
        while (search.next()) {
            if (search.places() <= MOST_SHOWN) {
                matches.add(shown(arguments.text("text"), search.place()));
            }
        }
        return Answer.of("count", search.places()).with("matches", matches).result();
    }

    private static ObjectNode shown(String text, Matcher matcher) {
        int start = text.codePointCount(0, matcher.start());
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i) == null ? "" : matcher.group(i));
        }
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("text", matcher.group())
                .put("start", start)
                .put("end", start + Texts.length(matcher.group()));
        groups.forEach(shown.putArray("groups")::add);
        return shown;
    }

    private static ToolResult replace(Snippets snippets, Arguments arguments) throws ToolException {
        Search search = Search.of(arguments);
        String replacement = search.replacement(arguments.text("replacement"));
        int most = arguments.text("which").equals("first") ? 1 : Integer.MAX_VALUE;
        StringBuilder replaced = new StringBuilder();
        while (search.places() < most && search.next()) {
            append(search.place(), replaced, replacement);
        }
        search.place().appendTail(replaced);
        return Answer.of("text", Texts.bounded(replaced))
                .with("replaced", search.places())
                .result();
    }

    private static void append(Matcher matcher, StringBuilder replaced, String replacement) throws ToolException {
        try {
            matcher.appendReplacement(replaced, replacement);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw new ToolException("replacement " + Lookup.quoted(replacement) + " names a group that is not there");
        }
        Texts.requireRoom(replaced);
    }
}
