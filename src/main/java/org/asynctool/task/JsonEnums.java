package org.asynctool.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Enum constants in a task file: their names in small letters. */
final class JsonEnums {

    private JsonEnums() {}

    static <E extends Enum<E>> E read(JsonNode json, E[] constants) {
        String written = JsonValues.text(json);
        for (E constant : constants) {
            if (write(constant).equals(written)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(JsonEnums::write).toList();
        throw JsonValues.unexpected("one of " + String.join(", ", names), json);
    }

    static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
