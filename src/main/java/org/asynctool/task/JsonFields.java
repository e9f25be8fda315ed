package org.asynctool.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asynctool.json.Pointers;
import org.asynctool.text.Nearest;
import tools.jackson.databind.JsonNode;

/** An object of a task file, all of whose fields are known. */
final class JsonFields {

    private final JsonNode object;
    private final String what;

    private JsonFields(JsonNode object, String what) {
        this.object = object;
        this.what = what;
    }

    /**
     * Takes an object and refuses fields that are not known.
     *
     * @param json the object
     * @param what what the object is, with its article, such as {@code a goal}
     * @param known the fields it may have
     */
    static JsonFields of(JsonNode json, String what, String... known) {
        if (!json.isObject()) {
            throw JsonValues.unexpected("an object (" + what + ")", json);
        }
        List<String> fields = List.of(known);
        for (String name : json.propertyNames()) {
            if (!fields.contains(name)) {
                throw unknown(name, what, fields);
            }
        }
        return new JsonFields(json, what);
    }

    <T> T required(String name, Function<JsonNode, T> reader) {
        return optional(name, reader)
                .orElseThrow(() ->
                        new InvalidTaskException("", what + " needs the field '" + name + "', but it is missing"));
    }

    <T> T optional(String name, T otherwise, Function<JsonNode, T> reader) {
        return optional(name, reader).orElse(otherwise);
    }

    <T> Optional<T> optional(String name, Function<JsonNode, T> reader) {
        return object.optional(name).map(value -> JsonValues.at(Pointers.to(name), () -> reader.apply(value)));
    }

    private static InvalidTaskException unknown(String name, String what, List<String> fields) {
        String hint = Nearest.one(name, fields)
                .map(field -> "; did you mean '" + field + "'?")
                .orElse(";");
        return new InvalidTaskException(
                Pointers.to(name),
                "unknown field '" + name + "'" + hint + " " + what + " has the fields " + String.join(", ", fields));
    }
}
