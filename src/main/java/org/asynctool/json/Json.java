package org.asynctool.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapper of the project.
 *
 * <p>Reading is bounded, since texts come from agents and files: nesting up to {@value #MAX_DEPTH}
 * levels, numbers up to {@value #MAX_NUMBER_LENGTH} characters, texts up to {@value
 * #MAX_TEXT_LENGTH} characters. Duplicate members and anything behind the value are errors. Writing
 * never adds blanks.
 */
@API(status = API.Status.INTERNAL)
public final class Json {

    /** The deepest nesting that is read, in levels. */
    public static final int MAX_DEPTH = 200;

    /** The longest number that is read, in characters. */
    public static final int MAX_NUMBER_LENGTH = 10_100;

    /** The longest text value that is read, in characters. */
    public static final int MAX_TEXT_LENGTH = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(MAX_TEXT_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private Json() {}

    /**
     * Returns the shared mapper.
     *
     * @return a mapper that is immutable and may be used by any thread
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads one JSON value. Lone surrogates are read as they are, in texts and in names, escaped or not.
     *
     * @param text the text of exactly one JSON value
     * @return the value
     * @throws tools.jackson.core.JacksonException if the text is not JSON or breaks a bound
     */
    public static JsonNode read(String text) {
        return MAPPER.readTree(LoneSurrogates.restored(text));
    }

    /**
     * Begins to read one JSON value token by token, as {@link #read(String)} reads it.
     *
     * @param text the text of a JSON value
     * @return its tokens
     */
    public static JsonParser parser(String text) {
        return MAPPER.createParser(LoneSurrogates.restored(text));
    }

    /**
     * Writes a value on one line, members in the order they stand in.
     *
     * @param value the value to write
     * @return its text, without blanks or line breaks outside of texts
     */
    public static String write(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Turns a plain Java value (map, list, record, enum, text, number, boolean, {@code null}) or a
     * {@link JsonNode} into JSON.
     *
     * @param value the value to turn
     * @return its JSON form; JSON null for {@code null}
     * @throws IllegalArgumentException if the value has no JSON form
     */
    public static JsonNode of(@Nullable Object value) {
        return value instanceof JsonNode node
                ? node
                : PlainValues.json(value).orElseGet(() -> MAPPER.valueToTree(value));
    }
}
