package org.asynctool.world.formats;

import java.util.Map;
import java.util.TreeMap;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON in texts. Numbers stay as exact as they are written. */
final class JsonTexts {

    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectWriter PRETTY = MAPPER.writer().with(printer());

    private JsonTexts() {}

    /**
     * Reads one value.
     *
     * @param subject what the text is, to begin the message with
     * @throws ToolException if it is not JSON; the message names the place
     */
    static JsonNode read(String subject, String text) throws ToolException {
        try {
            JsonNode value = MAPPER.readTree(text);
            Lookup.require(!value.isMissingNode(), subject + " is not JSON: it is empty");
            return value;
        } catch (JacksonException e) {
            throw new ToolException(subject + " is not JSON" + Problems.of(e));
        }
    }

    static String compact(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    static String pretty(JsonNode value) {
        return PRETTY.writeValueAsString(value);
    }

    /** Returns a value with the members of all objects in it by name. */
    static JsonNode sorted(JsonNode value) {
        if (value.isArray()) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            value.values().forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        if (!value.isObject()) {
            return value;
        }
        Map<String, JsonNode> byName = new TreeMap<>();
        value.properties().forEach(member -> byName.put(member.getKey(), sorted(member.getValue())));
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        byName.forEach(sorted::set);
        return sorted;
    }

    /** Line breaks do not depend on the machine. */
    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
