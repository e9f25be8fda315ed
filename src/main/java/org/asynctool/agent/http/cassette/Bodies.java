package org.asynctool.agent.http.cassette;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.json.JsonLine;
import org.asynctool.json.StrictObject;
import org.asynctool.text.UnreadableTextException;
import org.asynctool.text.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies in the file: {@code body} is JSON, {@code bodyText} a list of lines with their ends, {@code bodyBase64} a list
 * of pieces. An empty body is left out.
 */
final class Bodies {

    private static final String JSON = "body";
    private static final String TEXT = "bodyText";
    private static final String BASE64 = "bodyBase64";

    /** Deeper JSON is kept as text, since the file around it adds some levels. */
    private static final int MAX_DEPTH = Json.MAX_DEPTH - 10;

    private static final Base64.Encoder PIECES = Base64.getMimeEncoder(100, new byte[] {'\n'});

    private Bodies() {}

    /** Writes what a body says: of JSON neither the order of its members nor its blanks. */
    static void putMeaning(ObjectNode entry, byte[] bytes, VolatileParts volatileParts) {
        Optional<JsonNode> json = text(bytes).flatMap(Bodies::json);
        json.ifPresent(volatileParts::removeFrom);
        json.flatMap(Bodies::canonical)
                .ifPresentOrElse(value -> entry.set(JSON, value), () -> putTextOrBytes(entry, bytes));
    }

    /** Writes a body so that {@link #bytes(StrictObject)} gives the same bytes. */
    static void putExactly(ObjectNode entry, byte[] bytes) {
        text(bytes)
                .flatMap(text -> json(text).filter(value -> JsonLine.of(value).equals(text)))
                .ifPresentOrElse(value -> entry.set(JSON, value), () -> putTextOrBytes(entry, bytes));
    }

    /** Reads the body of an entry. */
    static byte[] bytes(StrictObject entry) {
        if (entry.has(JSON)) {
            return JsonLine.of(entry.value(JSON)).getBytes(StandardCharsets.UTF_8);
        }
        if (entry.has(BASE64)) {
            return Base64.getMimeDecoder().decode(String.join("", entry.texts(BASE64)));
        }
        return String.join("", entry.optionalTexts(TEXT)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the text of bytes, empty where they are not UTF-8. */
    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(Utf8.decode(bytes));
        } catch (UnreadableTextException e) {
            return Optional.empty();
        }
    }

    /** Returns the JSON object or list that a text is, empty where it is none. */
    static Optional<JsonNode> json(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(text)).filter(value -> depth(value) <= MAX_DEPTH);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> canonical(JsonNode value) {
        try {
            return Optional.of(Json.read(CanonicalJson.text(value)));
        } catch (IllegalArgumentException e) {
            // A number beyond the range of a double.
            return Optional.empty();
        }
    }

    private static void putTextOrBytes(ObjectNode entry, byte[] bytes) {
        if (bytes.length > 0) {
            text(bytes)
                    .ifPresentOrElse(
                            text -> entry.set(TEXT, Json.of(List.of(text.split("(?<=\n)")))),
                            () -> entry.set(
                                    BASE64,
                                    Json.of(List.of(PIECES.encodeToString(bytes).split("\n")))));
        }
    }

    private static int depth(JsonNode value) {
        int deepest = 0;
        for (JsonNode child : value) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }
}
