package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asynctool.json.PythonEquality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The values that count as right for a parameter, and how texts are compared with them. */
final class AcceptedValues {

    private static final Pattern IGNORED = Pattern.compile("[ ,./\\-_*^]");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AcceptedValues() {}

    /**
     * Returns accepted values as a list. Deep inside of objects there is a plain value in places, which the original
     * takes apart if it is a text.
     */
    static List<JsonNode> listed(JsonNode accepted) {
        if (accepted.isArray()) {
            return accepted.values().stream().toList();
        }
        if (!accepted.isString()) {
            return List.of(accepted);
        }
        List<JsonNode> characters = new ArrayList<>();
        accepted.stringValue().codePoints().forEach(code -> characters.add(JSON.stringNode(Character.toString(code))));
        return characters;
    }

    /** Tells whether a parameter may be left out. */
    static boolean mayBeMissing(JsonNode accepted) {
        return accepted.isString() || listed(accepted).stream().anyMatch(AcceptedValues::isMissing);
    }

    /** Tells whether an accepted value stands for none. */
    static boolean isMissing(JsonNode value) {
        return value.isString() && value.stringValue().isEmpty();
    }

    /** Returns the type of the first value that is one. */
    static Optional<PythonType> firstType(JsonNode accepted) {
        return listed(accepted).stream()
                .filter(value -> !isMissing(value))
                .findFirst()
                .map(PythonType::of);
    }

    static boolean contain(List<JsonNode> accepted, JsonNode value) {
        return PythonEquality.isAmong(value, accepted);
    }

    /** As {@link #contain}, with texts on both sides normalised. */
    static boolean containNormalised(List<JsonNode> accepted, JsonNode value) {
        return contain(accepted.stream().map(AcceptedValues::normalised).toList(), normalised(value));
    }

    /** Returns a text without blanks, {@code , . / - _ * ^} and case; other values as they are. */
    static JsonNode normalised(JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String plain = IGNORED.matcher(value.stringValue()).replaceAll("").toLowerCase(Locale.ROOT);
        return JSON.stringNode(plain.replace('\'', '"'));
    }

    /** Returns a list whose texts are normalised; those in lists inside stay as they are. */
    static ArrayNode normalisedElements(JsonNode list) {
        ArrayNode normalised = JSON.arrayNode();
        listed(list).forEach(element -> normalised.add(normalised(element)));
        return normalised;
    }
}
