package org.asynctool.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asynctool.json.Json;
import org.asynctool.json.Pointers;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;

/** Reads single values of a task file; errors say what was expected and what is there instead. */
final class JsonValues {

    private static final int MOST_SHOWN = 60;

    private JsonValues() {}

    static String text(JsonNode json) {
        if (!json.isString()) {
            throw unexpected("a text", json);
        }
        return json.stringValue();
    }

    static String name(JsonNode json) {
        String name = text(json);
        if (name.isBlank()) {
            throw new InvalidTaskException("", "expected a name, but the text is blank");
        }
        return name;
    }

    static long wholeNumber(JsonNode json) {
        if (!json.isNumber() || !json.canConvertToExactIntegral()) {
            throw unexpected("a whole number", json);
        }
        if (!json.canConvertToLong()) {
            throw new InvalidTaskException(
                    "", "expected a whole number from -2^63 to 2^63 - 1, but was " + described(json));
        }
        return json.asLong();
    }

    static int count(JsonNode json) {
        long number = wholeNumber(json);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new InvalidTaskException("", "expected a whole number from 0 to 2147483647, but was " + number);
        }
        return (int) number;
    }

    static double number(JsonNode json) {
        if (!json.isNumber()) {
            throw unexpected("a number", json);
        }
        return json.doubleValue();
    }

    static JsonNode object(JsonNode json) {
        if (!json.isObject()) {
            throw unexpected("an object", json);
        }
        return json;
    }

    static <T> List<T> list(JsonNode json, Function<JsonNode, T> reader) {
        if (!json.isArray()) {
            throw unexpected("an array", json);
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : json) {
            values.add(at("/" + values.size(), () -> reader.apply(element)));
        }
        return values;
    }

    static <T> Map<String, T> map(JsonNode json, Function<JsonNode, T> reader) {
        Map<String, T> values = new LinkedHashMap<>();
        object(json).properties().forEach(member -> {
            String place = Pointers.to(member.getKey());
            if (member.getKey().isBlank()) {
                throw new InvalidTaskException(place, "expected a name, but the text is blank");
            }
            values.put(member.getKey(), at(place, () -> reader.apply(member.getValue())));
        });
        return values;
    }

    /** Runs a reader of a part and puts the part's place in front of what it complains about. */
    static <T> T at(String place, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidTaskException e) {
            throw e.within(place);
        } catch (IllegalArgumentException e) {
            throw new InvalidTaskException(place, String.valueOf(e.getMessage()));
        }
    }

    static InvalidTaskException unexpected(String expected, JsonNode actual) {
        return new InvalidTaskException("", "expected " + expected + ", but was " + described(actual));
    }

    private static String described(JsonNode json) {
        return switch (json.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "text '" + Excerpt.of(json.stringValue(), MOST_SHOWN) + "'";
            case NUMBER -> "number " + Excerpt.of(Json.write(json), MOST_SHOWN);
            case BOOLEAN, NULL -> json.toString();
            default -> "nothing";
        };
    }
}
