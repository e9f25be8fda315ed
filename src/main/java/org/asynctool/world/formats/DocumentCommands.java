package org.asynctool.world.formats;

import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Named;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands that keep documents. */
final class DocumentCommands {

    static final List<Command<Documents>> ALL = List.of(
            Command.reading(
                    "list_documents",
                    "Lists the names of all documents with their formats and their lengths in code points.",
                    Parameters.none(),
                    DocumentCommands::list),
            Command.reading("get_document", "Shows a document with its format.", name(), DocumentCommands::get),
            Command.changing(
                    "put_document",
                    "Keeps a text as a document under a name. It must be what the format says.",
                    Parameters.none()
                            .other("name", "Its name: letters, digits, - and _.", Named.schema())
                            .choice("format", "What the text is; CSV has commas.", Document.FORMATS)
                            .other("content", "The text.", Texts.schema())
                            .flag("replace", "Whether it may take the place of a document of that name."),
                    DocumentCommands::put),
            Command.changing("delete_document", "Removes a document for good.", name(), DocumentCommands::delete));

    private DocumentCommands() {}

    private static Parameters name() {
        return Parameters.none().text("name", "Name of the document.");
    }

    private static ToolResult list(Documents documents, Arguments arguments) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        documents
                .byName()
                .all()
                .forEach((name, document) -> list.addObject()
                        .put("name", name)
                        .put("format", document.format())
                        .put("length", Texts.length(document.content())));
        return Answer.of("documents", list).result();
    }

    private static ToolResult get(Documents documents, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        Document document = documents.byName().get(name);
        return Answer.of("name", name)
                .with("format", document.format())
                .with("content", document.content())
                .result();
    }

    private static ToolResult put(Documents documents, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        if (!arguments.flag("replace")) {
            documents.byName().requireFree(name);
        }
        Document document = Document.of(arguments.text("format"), arguments.text("content"));
        documents.byName().put(name, document);
        return Answer.of("name", name)
                .with("length", Texts.length(document.content()))
                .result();
    }

    private static ToolResult delete(Documents documents, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        documents.byName().remove(name);
        return Answer.of("name", name)
                .with("left", documents.byName().all().size())
                .result();
    }
}
