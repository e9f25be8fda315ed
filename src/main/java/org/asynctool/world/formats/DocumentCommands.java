package org.asynctool.world.formats;

import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
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
                            .other("name", "Its name: letters, digits, - and _.", Schemas.matching(Documents.NAME_FORM))
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
                .all()
                .forEach((name, document) -> list.addObject()
                        .put("name", name)
                        .put("format", document.format())
                        .put("length", Texts.length(document.content())));
        return Answer.of("documents", list).result();
    }

    private static ToolResult get(Documents documents, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        Document document = documents.get(name);
        return Answer.of("name", name)
                .with("format", document.format())
                .with("content", document.content())
                .result();
    }

    private static ToolResult put(Documents documents, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        Lookup.require(
                arguments.flag("replace") || !documents.all().containsKey(name),
                () -> "there is a document '" + name + "' already; set replace to put this one in its place");
        Document document = Document.of(arguments.text("format"), arguments.text("content"));
        documents.put(name, document);
        return Answer.of("name", name)
                .with("length", Texts.length(document.content()))
                .result();
    }

    private static ToolResult delete(Documents documents, Arguments arguments) throws ToolException {
        String name = arguments.text("name");
        documents.get(name);
        documents.remove(name);
        return Answer.of("name", name).with("left", documents.all().size()).result();
    }
}
