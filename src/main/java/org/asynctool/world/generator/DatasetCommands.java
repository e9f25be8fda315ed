package org.asynctool.world.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that keep what was made up. */
final class DatasetCommands {

    private static final int SHOWN = 100;

    static final List<Command<Generator>> ALL = List.of(
            Command.reading("list_datasets", "Lists all data sets by name.", Parameters.none(), DatasetCommands::list),
            Command.reading(
                    "get_records",
                    "Shows records of a data set in the order in which they came.",
                    dataset()
                            .other("offset", "How many to pass over first.", from(0, Datasets.MOST_RECORDS, 0))
                            .other("limit", "The most to show.", from(1, Common.MOST, SHOWN)),
                    DatasetCommands::get),
            Command.changing(
                    "create_dataset",
                    "Makes a data set of records that are made up.",
                    Common.seeded(Parameters.none()
                            .other("dataset", "Name of the new data set: letters, digits, - and _.", Datasets.name())
                            .other("fields", "The kind of each field by its name.", fields())
                            .other("count", "How many records; 0 for none yet.", Schemas.integer(0, Common.MOST))),
                    DatasetCommands::create),
            Command.changing(
                    "append_records",
                    "Adds records at the end of a data set. Either all of them are added or none.",
                    dataset()
                            .other(
                                    "records",
                                    "The records, each with a value for each field.",
                                    Schemas.list(Schemas.ofType("object"), 1, Common.MOST)),
                    DatasetCommands::append));

    private DatasetCommands() {}

    private static Parameters dataset() {
        return Parameters.none().text("dataset", "Name of the data set.");
    }

    private static ObjectNode from(int least, int greatest, int value) {
        return Schemas.integer(least, greatest).put("default", value);
    }

    private static ObjectNode fields() {
        ObjectNode schema = Schemas.map(Schemas.choice(FieldKind.words()), 1, Datasets.MOST_FIELDS);
        schema.set("propertyNames", Schemas.matching(Datasets.NAME_FORM));
        return schema;
    }

    private static ToolResult list(Generator generator, Arguments arguments) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        generator.datasets().all().forEach((name, dataset) -> list.add(described(name, dataset)));
        return ToolResult.of(Map.of("datasets", list));
    }

    private static ObjectNode described(String name, Dataset dataset) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("dataset", name);
        json.set("fields", dataset.fields());
        return json.put("records", dataset.size());
    }

    private static ToolResult get(Generator generator, Arguments arguments) throws ToolException {
        Dataset dataset = generator.datasets().get(arguments.text("dataset"));
        return ToolResult.of(
                Map.of("records", dataset.records(arguments.integer("offset"), arguments.integer("limit"))));
    }

    private static ToolResult create(Generator generator, Arguments arguments) throws ToolException {
        Map<String, FieldKind> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : arguments.value("fields").properties()) {
            fields.put(
                    field.getKey(), FieldKind.of(field.getValue().stringValue()).orElseThrow());
        }
        int count = arguments.integer("count");
        generator.datasets().requireRoom(count);
        Dataset dataset = new Dataset(fields);
        generator.datasets().add(arguments.text("dataset"), dataset);
        dataset.make(arguments.optional("seed").map(JsonNode::longValue).orElse(generator.seed()), count);
        return ToolResult.of(described(arguments.text("dataset"), dataset));
    }

    private static ToolResult append(Generator generator, Arguments arguments) throws ToolException {
        Dataset dataset = generator.datasets().get(arguments.text("dataset"));
        JsonNode records = arguments.value("records");
        generator.datasets().requireRoom(records.size());
        dataset.append(records);
        return ToolResult.of(described(arguments.text("dataset"), dataset));
    }
}
