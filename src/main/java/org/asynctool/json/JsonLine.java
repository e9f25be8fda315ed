package org.asynctool.json;

import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value on one line that every charset of Unicode can hold: lone surrogates, which agents do
 * write and UTF-8 has no form for, are escaped.
 */
@API(status = API.Status.INTERNAL)
public final class JsonLine {

    private JsonLine() {}

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its text without a line feed; {@link Json#read(String)} gives the value back
     */
    public static String of(JsonNode value) {
        return LoneSurrogates.escaped(Json.write(value));
    }
}
