package org.asynctool.world.strings;

import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Named;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands that keep texts. */
final class SnippetCommands {

    static final List<Command<Snippets>> ALL = List.of(
            Command.reading(
                    "list_snippets",
                    "Lists the names of all snippets with their lengths in code points.",
                    Parameters.none(),
                    SnippetCommands::list),
            Command.reading("load_snippet", "Shows the text of a snippet.", name(), SnippetCommands::load),
            Command.changing(
                    "save_snippet",
                    "Keeps a text as a snippet under a name.",
                    Parameters.none()
                            .other("name", "Its name: letters, digits, - and _.", Named.schema())
                            .other("text", "The text.", Schemas.text(Texts.LONGEST))
                            .flag("replace", "Whether it may take the place of a snippet of that name."),
                    SnippetCommands::save),
            Command.changing("delete_snippet", "Removes a snippet for good.", name(), SnippetCommands::delete));

    private SnippetCommands() {}

    private static Parameters name() {
        return Parameters.none().text("name", "Name of the snippet.");
    }

    private static ToolResult list(Snippets snippets, Arguments arguments) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        snippets.texts()
                .all()
                .forEach((name, text) -> list.addObject().put("name", name).put("length", Texts.length(text)));
        return Answer.of("snippets", list).result();
    }

    private static ToolResult load(Snippets snippets, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        return Answer.of("name", name).with("text", snippets.texts().get(name)).result();
    }

    private static ToolResult save(Snippets snippets, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        if (!arguments.flag("replace")) {
            snippets.texts().requireFree(name);
        }
        snippets.put(name, arguments.text("text"));
        return Answer.of("name", name)
                .with("length", Texts.length(arguments.text("text")))
                .result();
    }

    private static ToolResult delete(Snippets snippets, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        snippets.texts().remove(name);
        return Answer.of("name", name)
                .with("left", snippets.texts().all().size())
                .result();
    }
}
