package org.asynctool.task;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link Fault} in a task file. */
final class FaultJson {

    private static final String[] EVERY_FIELD = {
        "kind", "tool", "subTask", "attempts", "probability", "result", "after", "factor"
    };

    private FaultJson() {}

    static Fault read(JsonNode json) {
        Fault.Kind kind = JsonFields.of(json, "a fault", EVERY_FIELD)
                .required("kind", value -> JsonEnums.read(value, Fault.Kind.values()));
        JsonFields fields = JsonFields.of(json, "a fault of kind " + JsonEnums.write(kind), fieldsOf(kind));
        return new Fault(
                kind,
                fields.optional("tool", Fault.EVERY_TOOL, JsonValues::name),
                fields.optional("subTask", JsonValues::name),
                fields.optional("attempts", List.of(), attempts -> JsonValues.list(attempts, JsonValues::count)),
                fields.optional("probability", 1.0, JsonValues::number),
                fields.optional("result", JsonNode::deepCopy),
                kind == Fault.Kind.TIMEOUT ? fields.required("after", DurationJson::read) : 0,
                kind == Fault.Kind.SLOW ? fields.required("factor", JsonValues::number) : 1);
    }

    static ObjectNode write(Fault fault) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", JsonEnums.write(fault.kind()));
        if (!fault.tool().equals(Fault.EVERY_TOOL)) {
            json.put("tool", fault.tool());
        }
        fault.subTask().ifPresent(subTask -> json.put("subTask", subTask));
        if (!fault.attempts().isEmpty()) {
            ArrayNode attempts = json.putArray("attempts");
            fault.attempts().forEach(attempts::add);
        }
        if (fault.probability() != 1) {
            json.put("probability", fault.probability());
        }
        fault.result().ifPresent(result -> json.set("result", result.deepCopy()));
        switch (fault.kind()) {
            case TIMEOUT -> json.set("after", DurationJson.write(fault.afterMillis()));
            case SLOW -> json.put("factor", fault.factor());
            case ERROR, LOST, DUPLICATE -> {}
        }
        return json;
    }

    private static String[] fieldsOf(Fault.Kind kind) {
        List<String> fields = new ArrayList<>(List.of("kind", "tool", "subTask", "attempts", "probability"));
        switch (kind) {
            case ERROR -> fields.add("result");
            case TIMEOUT -> fields.add("after");
            case SLOW -> fields.add("factor");
            case LOST, DUPLICATE -> {}
        }
        return fields.toArray(String[]::new);
    }
}
