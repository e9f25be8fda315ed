package org.asynctool.world.formats;

import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands that turn JSON into other formats and back. */
final class ConversionCommands {

    static final List<Command<Documents>> ALL = List.of(
            Command.reading(
                    "csv_to_json",
                    "Turns CSV into a list of objects. The first row has the names of the members.",
                    Parameters.none()
                            .other("csv", "The CSV text.", Texts.schema())
                            .other("delimiter", "What is between cells.", delimiter())
                            .flag(
                                    "typed",
                                    "Whether cells that look like numbers, true, false or nothing become numbers,"
                                            + " booleans or null; else all become texts."),
                    ConversionCommands::csvToJson),
            Command.reading(
                    "json_to_csv",
                    "Turns a list of objects without lists or objects in them into CSV. The columns are all members, in"
                            + " the order in which they come first.",
                    Parameters.none()
                            .other("json", "The JSON text.", Texts.schema())
                            .other("delimiter", "What comes between cells.", delimiter()),
                    ConversionCommands::jsonToCsv),
            Command.reading(
                    "xml_to_json",
                    "Turns XML into an object with the root as its member. Attributes and elements become members,"
                            + " elements of the same name a list, text next to elements a member #text.",
                    Parameters.none().other("xml", "The XML text, without a document type.", Texts.schema()),
                    ConversionCommands::xmlToJson),
            Command.reading(
                    "json_to_xml",
                    "Turns an object whose only member is the root into XML. Members become elements, lists elements of"
                            + " the same name.",
                    Parameters.none().other("json", "The JSON text.", Texts.schema()),
                    ConversionCommands::jsonToXml));

    private ConversionCommands() {}

    private static ObjectNode delimiter() {
        return Schemas.choice(",", ";", "|", "\t").put("default", ",");
    }

    private static ToolResult csvToJson(Documents documents, Arguments arguments) throws ToolException {
        List<List<String>> rows =
                CsvTexts.read(arguments.text("csv"), arguments.text("delimiter").charAt(0));
        ArrayNode objects = Table.objects(rows, arguments.flag("typed"));
        return Texts.answer("json", JsonTexts.compact(objects))
                .with("columns", rows.get(0))
                .with("rows", objects.size())
                .result();
    }

    private static ToolResult jsonToCsv(Documents documents, Arguments arguments) throws ToolException {
        List<List<String>> rows = Table.rows(JsonCommands.value(arguments, "json"));
        return Texts.answer(
                        "csv", CsvTexts.write(rows, arguments.text("delimiter").charAt(0)))
                .with("columns", rows.get(0))
                .with("rows", rows.size() - 1)
                .result();
    }

    private static ToolResult xmlToJson(Documents documents, Arguments arguments) throws ToolException {
        return Texts.answer("json", JsonTexts.compact(XmlTexts.read(arguments.text("xml"))))
                .result();
    }

    private static ToolResult jsonToXml(Documents documents, Arguments arguments) throws ToolException {
        return Texts.answer("xml", XmlTexts.write(JsonCommands.value(arguments, "json")))
                .result();
    }
}
