package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and writes JSON as the SDKs do. */
final class SdkJson {

    /** OpenAI's; Anthropic's is its own. */
    private static final JsonMapper MAPPER = com.openai.core.ObjectMappers.jsonMapper();

    private SdkJson() {}

    static <T> T read(String json, Class<T> type) {
        try {
            return mapper(type).readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static String write(Object value) {
        try {
            return mapper(value.getClass()).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(String.valueOf(value), e);
        }
    }

    /** Writes what a server answered, which may hold nothing that the SDK does not know. */
    static String known(Object answer) {
        assertThat(Strangers.in(answer)).as("members of %s", answer).isEmpty();
        return write(answer);
    }

    /**
     * Reads a request, which may hold nothing that the SDK does not know. SDKs ask for streams by another method, not by
     * a member that they declare.
     */
    static <T> T request(String json, Class<T> type) {
        try {
            ObjectNode body = (ObjectNode) MAPPER.readTree(json);
            body.remove("stream");
            T read = read(body.toString(), type);
            assertThat(Strangers.in(read)).as("members of %s", json).isEmpty();
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static JsonMapper mapper(Class<?> type) {
        return type.getName().startsWith("com.anthropic.") ? com.anthropic.core.ObjectMappers.jsonMapper() : MAPPER;
    }
}
